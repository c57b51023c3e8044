// Shows the API, and signs in the sample accounts of the embedded profile, whose passwords are no secret.
const ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});

const who = document.getElementById('who');

async function signIn({ username, password }, issuer) {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'dsvtt-cli', username, password }),
  });
  if (!answer.ok) throw new Error(`The identity server answered ${answer.status}.`);
  ui.preauthorizeApiKey('bearer', (await answer.json()).access_token);
  who.textContent = `Signed in as ${username}, for as long as the token lives.`;
}

async function offerAccounts() {
  const { issuer, sampleAccounts } = await (await fetch('/api/config')).json();
  for (const account of sampleAccounts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = account.username;
    button.addEventListener('click', () => signIn(account, issuer).catch(tell));
    document.getElementById('accounts').append(button);
  }
}

function tell(reason) {
  who.textContent = reason.message;
}

offerAccounts().catch(tell);
