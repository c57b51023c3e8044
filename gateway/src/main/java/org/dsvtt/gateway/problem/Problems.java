package org.dsvtt.gateway.problem;

import java.util.Objects;
import java.util.Optional;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Rejection;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Finds what a failure means to the one who asked. */
final class Problems {
    private Problems() {}

    /** The refusal behind a failure; empty when the server itself failed. */
    static Optional<Rejection> find(Throwable failure) {
        return switch (failure) {
            case RejectedException rejected -> Optional.of(rejected.rejection());
            case MalformedField malformed -> Optional.of(malformedField(malformed.field(), malformed.getMessage()));
            case MissingRequestValueException missing ->
                    Optional.of(malformedField(missing.getName(), "%s is missing.".formatted(missing.getName())));
            case ContentTooLargeException _, DataBufferLimitException _ -> Optional.of(tooLarge());
            case ServerWebInputException input when input.getCause() instanceof DataBufferLimitException -> Optional.of(tooLarge());
            case ServerWebInputException input -> Optional.of(input(input));
            case ServerExchangeRejectedException _ -> Optional.of(notFound());
            case AccessDeniedException _ -> Optional.of(Rejection.of(ErrorCode.FORBIDDEN, "This account may not do that."));
            case ResponseStatusException status -> ofStatus(status);
            default -> Optional.empty();
        };
    }

    private static Optional<Rejection> ofStatus(ResponseStatusException failure) {
        return switch (failure) {
            case MethodNotAllowedException method -> Optional.of(Rejection.of(
                    ErrorCode.METHOD_NOT_ALLOWED, "This address does not take %s.".formatted(method.getHttpMethod())));
            case UnsupportedMediaTypeStatusException type -> Optional.of(Rejection.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "This address takes %s.".formatted(type.getSupportedMediaTypes().stream().map(Object::toString).toList())));
            case NotAcceptableStatusException _ -> Optional.of(Rejection.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This address does not answer in the type asked for."));
            case ResponseStatusException other when other.getStatusCode().value() == 404 -> Optional.of(notFound());
            default -> Optional.empty();
        };
    }

    private static Rejection input(ServerWebInputException input) {
        String name = Optional.ofNullable(input.getMethodParameter())
                .map(parameter -> parameter.getParameterName()).orElse("body");
        return input.getCause() instanceof TypeMismatchException
                ? malformedField(name, "%s is not of the right type.".formatted(name))
                : Rejection.of(ErrorCode.MALFORMED_JSON, "The request has no body that can be read.");
    }

    private static Rejection malformedField(String field, String message) {
        return Rejection.of(ErrorCode.MALFORMED_FIELD, Objects.requireNonNull(message)).with("field", field);
    }

    private static Rejection tooLarge() {
        return Rejection.of(ErrorCode.FRAME_TOO_LARGE, "The body is larger than the server takes.");
    }

    private static Rejection notFound() {
        return Rejection.of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
    }
}
