<#-- The frame of every page: brand, card and licence on the left, the board on the right. Keeps the macro signature of
     Keycloak's own template, so that all pages not written anew here work in it. -->
<#import "field.ftl" as field>
<#macro attemptedUsername>
  <@field.group name="kc-attempted-username" label=msg("usernameOrEmail")>
    <div class="input-group">
      <span class="input is-readonly fill"><input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly></span>
      <a id="reset-login" class="button link" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
    </div>
  </@field.group>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="dark light">
  <meta name="robots" content="noindex">
  <title>${msg("pageTitle", realm.displayName!'DSVTT')}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/fonts/hanken-grotesk-latin-wght-normal.woff2">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="module" src="${url.resourcesPath}/js/theme.js"></script>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
  <#-- what Keycloak needs to notice a sign-in finished in another tab -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}">
<div class="page">
  <div class="seat">
    <header class="brand">
      <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true"><rect x="1" y="1" width="26" height="26" rx="7" fill="none" stroke="currentColor" stroke-width="1.75"/><path d="M7 21 17.6 10.4l3.4-3.4-.6 4.2L9.6 22M9 16.5l2.7 2.7" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linejoin="round" stroke-linecap="round"/></svg>
      <b>DSVTT</b>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav class="languages" aria-label="${msg("languages")}">
        <#list locale.supported?sort_by("label") as language>
        <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.label}</a>
        </#list>
      </nav>
      </#if>
    </header>

    <main>
      <h1 id="kc-page-title"><#nested "header"></h1>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <p class="notice ${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${message.summary}</p>
      </#if>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <div class="form"><#nested "show-username"><@attemptedUsername /></div>
      </#if>

      <#nested "form">

      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post" novalidate>
        <button class="button secondary" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><div class="below"><#nested "info"></div></#if>
    </main>

    <footer>${msg("licence")}</footer>
  </div>
  <div class="board" aria-hidden="true"></div>
</div>
</body>
</html>
</#macro>
