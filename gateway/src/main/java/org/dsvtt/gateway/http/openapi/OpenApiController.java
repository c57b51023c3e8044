package org.dsvtt.gateway.http.openapi;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the documents of the API, to everyone. */
@RestController
class OpenApiController {
    private final OpenApiDocument openApi;
    private final AsyncApiDocument asyncApi;

    OpenApiController(OpenApiDocument openApi, AsyncApiDocument asyncApi) {
        this.openApi = openApi;
        this.asyncApi = asyncApi;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        return openApi.json();
    }

    @GetMapping(path = "/api/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String asyncApi() {
        return asyncApi.json();
    }
}
