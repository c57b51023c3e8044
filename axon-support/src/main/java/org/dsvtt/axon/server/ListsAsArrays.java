package org.dsvtt.axon.server;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * Writes the answers of queries that are lists as arrays, because an array knows what is in it: a list that comes out of
 * JSON by the name of its class would hold maps. The elements of a list must be of one class.
 */
final class ListsAsArrays implements Serializer {
    private final Serializer json;

    ListsAsArrays(Serializer json) {
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        return json.serialize(object instanceof List<?> list && !list.isEmpty() ? array(list) : object, expectedRepresentation);
    }

    private static Object[] array(List<?> list) {
        List<Class<?>> classes = list.stream().<Class<?>>map(Object::getClass).distinct().toList();
        if (classes.size() > 1) throw new IllegalArgumentException("A list of several classes cannot travel: " + classes);
        Object[] array = (Object[]) Array.newInstance(classes.getFirst(), 0);
        return list.toArray(array);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return json.canSerializeTo(expectedRepresentation);
    }

    /** An empty list is written by the name of its class, which is whatever the handler made; all come back as one. */
    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Class<?> type = json.classForType(serialized.getType());
        if (List.class.isAssignableFrom(type)) return (T) List.of();
        T value = json.deserialize(serialized);
        return value instanceof Object[] array ? (T) Arrays.asList(array) : value;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return json.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return json.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
