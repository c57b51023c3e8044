package org.dsvtt.contracts.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.room.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class NoteCommandTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Audience NOBODY = Audience.of(Audience.Kind.PRIVATE);

    private final UUID author = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();

    @Test
    void givenJsonWithoutWhatMayBeLeftOut_whenRead_thenTheNoteHasNoFolderNoTagsAndNoPeople() {
        var command = JSON.readValue("""
                {"type":"CreateNote","title":" The mill ","text":"","audience":{"kind":"TABLE"}}""", NoteCommand.class);

        assertThat(command).isEqualTo(new CreateNote(
                "The mill", Optional.empty(), Optional.empty(), "", Audience.of(Audience.Kind.TABLE)));
    }

    @Test
    void givenText_whenANoteIsMadeOfIt_thenLinesAndBlanksAreKeptAndControlCharactersRefused() {
        assertThat(note("  - one\r\n  - two\t\n").text()).isEqualTo("  - one\n  - two\t\n");
        for (String control : List.of("\u0000", "\u0007", "\u001b[31m", "\u0085", "\uD83D")) {
            assertThatThrownBy(() -> note("a" + control)).isInstanceOf(MalformedField.class);
        }
    }

    @Test
    void givenTags_whenANoteIsMadeOfThem_thenEachIsTrimmedAndThereOnce() {
        assertThat(tagged(List.of(" fey", "fey", "court ")).tags()).contains(List.of("fey", "court"));
        assertThatThrownBy(() -> tagged(List.of(" "))).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> tagged(IntStream.range(0, 21).mapToObj(i -> "tag " + i).toList()))
                .isInstanceOf(MalformedField.class);
    }

    @Test
    void givenVersionThatCannotBe_whenAChangeIsBasedOnIt_thenItIsRefused() {
        assertThatThrownBy(() -> new DeleteNote(0)).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> new ShareNote(-1, NOBODY)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenChosenPeople_whenThereIsNobodyAmongThem_thenItIsRefused() {
        assertThatThrownBy(() -> Audience.people(List.of())).isInstanceOf(MalformedField.class);
        assertThat(new Audience(Audience.Kind.TABLE, List.of(reader)).people()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givenAnyRole_whenSomeoneReads_thenTheAudienceDecides(Role role) {
        assertThat(NOBODY.includes(author, role, author)).isTrue();
        assertThat(NOBODY.includes(reader, role, author)).isFalse();
        assertThat(Audience.people(List.of(reader)).includes(reader, role, author)).isTrue();
        assertThat(Audience.people(List.of(UUID.randomUUID())).includes(reader, role, author)).isFalse();
        assertThat(Audience.of(Audience.Kind.TABLE).includes(reader, role, author)).isTrue();
        assertThat(Audience.of(Audience.Kind.DIRECTORS).includes(reader, role, author)).isEqualTo(role == Role.DIRECTOR);
    }

    private static CreateNote note(String text) {
        return new CreateNote("Clue", Optional.empty(), Optional.empty(), text, NOBODY);
    }

    private static CreateNote tagged(List<String> tags) {
        return new CreateNote("Clue", Optional.empty(), Optional.of(tags), "", NOBODY);
    }
}
