package org.dsvtt.axon.personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dsvtt.contracts.PersonalText;

/** The components of a type of record that are {@link PersonalText}, looked up once. */
final class MarkedComponents {
    private static final ClassValue<MarkedComponents> OF_TYPES = new ClassValue<>() {
        @Override
        protected MarkedComponents computeValue(Class<?> type) {
            return new MarkedComponents(type);
        }
    };

    private final RecordComponent[] components;
    private final boolean any;
    private final Optional<Constructor<?>> constructor;

    private MarkedComponents(Class<?> type) {
        components = Optional.ofNullable(type.getRecordComponents()).orElse(new RecordComponent[0]);
        any = Arrays.stream(components).anyMatch(MarkedComponents::isMarked);
        constructor = any ? Optional.of(canonicalConstructor(type)) : Optional.empty();
        for (RecordComponent component : components) component.getAccessor().setAccessible(true);
    }

    static MarkedComponents of(Class<?> type) {
        return OF_TYPES.get(type);
    }

    /**
     * The record with another text in every marked place. Where the operator answers with {@link PersonalText#ERASED}, an
     * optional text is empty then, and an entry of a list is missing.
     */
    <R> R replaced(R original, UnaryOperator<String> text) {
        if (!any) return original;
        try {
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = Objects.requireNonNull(components[i].getAccessor().invoke(original));
                values[i] = isMarked(components[i]) ? replacedValue(value, text) : value;
            }
            @SuppressWarnings("unchecked")
            var copy = (R) constructor.orElseThrow().newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The record refused its own values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Records can be read and made", e);
        }
    }

    private static Object replacedValue(Object value, UnaryOperator<String> text) {
        return switch (value) {
            case String one -> text.apply(one);
            case Optional<?> maybe -> maybe.map(some -> text.apply((String) some)).filter(MarkedComponents::isThere);
            case List<?> many -> many.stream().map(some -> text.apply((String) some)).filter(MarkedComponents::isThere).toList();
            default -> throw new IllegalStateException("No personal text is a " + value.getClass().getName());
        };
    }

    private static boolean isThere(String text) {
        return !text.equals(PersonalText.ERASED);
    }

    private static boolean isMarked(RecordComponent component) {
        return component.isAnnotationPresent(PersonalText.class);
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }
}
