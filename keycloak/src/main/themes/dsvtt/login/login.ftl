<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
  <#if section == "header">
    ${msg("loginAccountTitle")}
  <#elseif section == "form" && realm.password>
    <p class="lead">${msg("loginLead")}</p>
    <form id="kc-form-login" class="form" action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
      <@field.input name="username" label=msg("usernameOrEmail") error="" value=login.username!'' autofocus=true autocomplete="username" />
      </#if>
      <@field.password name="password" label=msg("password") error=messagesPerField.getFirstError('username','password')
          forgotPassword=realm.resetPasswordAllowed autofocus=usernameHidden?? autocomplete="current-password">
        <#if realm.rememberMe && !usernameHidden??>
        <@field.checkbox name="rememberMe" label=msg("rememberMe") value=login.rememberMe?? />
        </#if>
      </@field.password>
      <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!''}">
      <button id="kc-login" name="login" class="button primary">${msg("doLogIn")}</button>
    </form>
  <#elseif section == "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
    <#if properties.sampleAccounts?has_content>
    <section class="samples" aria-labelledby="samples">
      <h2 id="samples">${msg("sampleAccounts")}</h2>
      <p>${msg("sampleAccountsHint")}</p>
      <ul>
        <#list properties.sampleAccounts?split(',') as account>
        <li><code>${account}</code></li>
        </#list>
      </ul>
    </section>
    </#if>
  </#if>
</@layout.registrationLayout>
