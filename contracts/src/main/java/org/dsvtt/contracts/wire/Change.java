package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.TableEvent;

/**
 * One change of the table as a certain viewer may know of it. In JSON the simple name of the record is the property
 * {@code type}. A client that applies every change it is sent, in order, has the table it would get by asking for it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Change permits TableEvent, SceneShown, CombatShown, TableShown {

    /** What each kind of change is called on the wire. */
    static SortedSet<String> names() {
        return names(Change.class).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Change::names)
                : Stream.of(type.getSimpleName());
    }
}
