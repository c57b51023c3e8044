<#-- Form fields. The macros are those of Keycloak's own field.ftl, which its other pages call. -->
<#macro group name label error="" required=false>
<div class="field<#if error?has_content> is-wrong</#if>">
  <label for="${name}">${label}</label>
  <#nested>
  <div id="input-error-container-${name}">
    <#if error?has_content>
    <p class="wrong" id="input-error-${name}" role="alert">${error}</p>
    </#if>
  </div>
</div>
</#macro>

<#macro errorIcon error=""></#macro>

<#macro described name error><#if error?has_content> aria-invalid="true" aria-describedby="input-error-${name}"</#if></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
<@group name=name label=label error=error required=required>
  <span class="input"><input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"<#if autofocus> autofocus</#if><#if required> required</#if><#if autocomplete == "one-time-code"> inputmode="numeric"</#if><@described name=name error=error/>></span>
</@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false hint="">
<@group name=name label=label error=error required=required>
  <span class="input">
    <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><#if required> required</#if><@described name=name error=error/>>
    <button class="eye" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}" id="${name}-show-password"
            data-password-toggle data-icon-show="icon-eye" data-icon-hide="icon-eye-off"
            data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="icon-eye" aria-hidden="true"></i></button>
  </span>
  <#if hint?has_content><p class="hint">${hint}</p></#if>
</@group>
<#nested>
<#if forgotPassword><p class="hint"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
<@group name=name label=label>
  <span class="input is-readonly"><input id="${name}" name="${name}" value="${value}" aria-label="${ariaLabel}"<#if readonly> readonly</#if>></span>
</@group>
</#macro>

<#macro checkbox name label value=false required=false>
<label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if><#if required> required</#if>>${label}</label>
</#macro>
