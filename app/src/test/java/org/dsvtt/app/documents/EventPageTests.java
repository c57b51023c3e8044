package org.dsvtt.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.serialization.upcasting.Upcaster;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.junit.jupiter.api.Test;

class EventPageTests {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.dsvtt");

    @Test
    void givenCommittedPage_whenCompared_thenItIsEveryEventThereIs() throws IOException {
        CommittedPage.assertUpToDate("database/events.md", page(
                classes(type -> type.isRecord() && type.isAnnotatedWith(Revision.class)),
                classes(type -> !type.isInterface() && type.isAssignableTo(Upcaster.class))));
    }

    @Test
    void givenEvent_whenWrittenDown_thenItHasItsFieldsAndWhatItsCommentSays() throws IOException {
        assertThat(page(List.of(TokenPlaced.class, MemberJoined.class, NoteEdited.class), List.of()))
                .contains("| `MemberJoined` | 1 | `userId: uuid`, `role: Role`, `color: PlayerColor` | Someone took a seat, ")
                .contains("`ownerId?: uuid`")
                .contains("| `Role` | `DIRECTOR`, `PLAYER`, `SPECTATOR` |");
    }

    @Test
    void givenFieldWithAMark_whenWrittenDown_thenTheMarkStandsBesideIt() throws IOException {
        assertThat(page(List.of(LetterWritten.class), List.of()))
                .contains("| `EventPageTests.LetterWritten` | 2 | `text: string` @EventPageTests.Private, `pages: integer` |")
                .contains("| @EventPageTests.Private |");
    }

    @Retention(RetentionPolicy.RUNTIME)
    private @interface Private {}

    @Revision("2")
    private record LetterWritten(@Private String text, int pages) {}

    private static String page(List<Class<?>> events, List<Class<?>> upcasters) throws IOException {
        return new EventPage(events, upcasters, SourceComments.of("contracts", "axon-support")).content();
    }

    private static List<Class<?>> classes(Predicate<JavaClass> condition) {
        return CLASSES.stream().filter(condition).<Class<?>>map(JavaClass::reflect).toList();
    }
}
