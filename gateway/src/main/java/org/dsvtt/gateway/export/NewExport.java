package org.dsvtt.gateway.export;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;

/** What is to be exported. {@code sessionId} goes with the scope {@link Export.Scope#SESSION}, and only with it. */
public record NewExport(Export.Scope scope, Optional<UUID> sessionId, Export.Format format) {

    public NewExport {
        Shape.required(scope, "scope");
        Shape.required(format, "format");
        if (sessionId.isPresent() != (scope == Export.Scope.SESSION)) {
            throw new MalformedField("sessionId", "goes with the scope SESSION, and only with it");
        }
    }
}
