<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
  <#if section == "header">
    ${msg("registerTitle")}
  <#elseif section == "form">
    <p class="lead">${msg("registerLead")}</p>
    <form id="kc-register-form" class="form" action="${url.registrationAction}" method="post" novalidate>
      <#list profile.attributes as attribute>
        <#if attribute.name == "locale">
        <input type="hidden" name="locale" value="${locale.currentLanguageTag}">
        <#else>
        <@field.input name=attribute.name label=msg(attribute.displayName!attribute.name) + attribute.required?then('', ' ' + msg("optional"))
            required=attribute.required value=attribute.value!'' autofocus=(attribute?index == 0)
            autocomplete=(attribute.name == 'firstName')?then('nickname', attribute.autocomplete!attribute.name) />
        </#if>
      </#list>
      <#if passwordRequired??>
      <@field.password name="password" label=msg("password") required=true autocomplete="new-password" hint=msg("passwordHint") />
      <@field.password name="password-confirm" label=msg("passwordConfirm") required=true autocomplete="new-password" />
      </#if>
      <button class="button primary">${msg("doRegister")}</button>
    </form>
    <div class="below"><p>${msg("haveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p></div>
  </#if>
</@layout.registrationLayout>
