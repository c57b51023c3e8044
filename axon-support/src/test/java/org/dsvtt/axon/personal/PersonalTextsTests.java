package org.dsvtt.axon.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.room.RoomRenamed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes with one key store. */
class PersonalTextsTests {
    private static final HikariDataSource STORE = new HikariDataSource();
    private static PersonKeys keys;
    private static PersonKeys otherKeys;

    private final PersonalTexts texts = new PersonalTexts(keys);
    private final PersonalTexts others = new PersonalTexts(otherKeys);
    private final UUID ilse = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();

    @BeforeAll
    static void open() {
        STORE.setJdbcUrl(TestDatabase.create());
        STORE.setUsername("postgres");
        KeyStoreTables.migrate(STORE);
        keys = new PersonKeys(STORE);
        otherKeys = new PersonKeys(STORE);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void givenMessage_whenSealed_thenNothingOfItIsInClearAndTheOtherProcessReadsIt() {
        var said = new MessagePosted("the canary sings", Set.of(bram), Optional.of("Canary"));

        MessagePosted sealed = texts.seal(said, ilse);

        assertThat(sealed.toString().toLowerCase()).doesNotContain("canary");
        assertThat(sealed.to()).containsExactly(bram);
        assertThat(others.open(sealed)).isEqualTo(said);
    }

    @Test
    void givenKeysAway_whenAMessageIsOpened_thenItIsSaidToBeUnavailable() {
        MessagePosted sealed = texts.seal(new MessagePosted("well met", Set.of(), Optional.empty()), ilse);
        var closed = new HikariDataSource();
        closed.setJdbcUrl(STORE.getJdbcUrl());
        closed.setUsername(STORE.getUsername());
        var withoutKeys = new PersonalTexts(new PersonKeys(closed));
        closed.close();

        assertThatThrownBy(() -> withoutKeys.open(sealed)).isInstanceOfSatisfying(
                RejectedException.class, refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void givenRecordWithoutPersonalText_whenSealedAndOpened_thenItIsTheVeryOne() {
        var renamed = new RoomRenamed("Bellhouse");

        assertThat(texts.seal(renamed, ilse)).isSameAs(renamed);
        assertThat(texts.open(renamed)).isSameAs(renamed);
    }

    @Test
    void givenErasedPerson_whenTheirNoteIsOpened_thenItsTextsAreMarkedAndTheRestIsMissing() {
        var note = new NoteCreated(UUID.randomUUID(), UUID.randomUUID(), "Clue", Optional.of("Canary"), List.of("a", "b"), "sings",
                Audience.of(Audience.Kind.TABLE));
        NoteCreated sealed = texts.seal(note, ilse);
        assertThat(others.open(sealed)).isEqualTo(note);

        keys.erase(ilse, bram);
        otherKeys.refresh();

        for (PersonalTexts process : List.of(texts, others)) {
            NoteCreated left = process.open(sealed);
            assertThat(left.title()).isEqualTo(PersonalText.ERASED);
            assertThat(left.text()).isEqualTo(PersonalText.ERASED);
            assertThat(left.folder()).isEmpty();
            assertThat(left.tags()).isEmpty();
            assertThat(left.noteId()).isEqualTo(note.noteId());
        }
    }

    @Test
    void givenErasedPerson_whenTheyWriteAgain_thenTheyAreRefusedEverywhereAndGetNoKey() {
        texts.seal(said("before"), ilse);

        keys.erase(ilse, ilse);

        otherKeys.refresh();
        for (PersonalTexts process : List.of(texts, others, new PersonalTexts(new PersonKeys(STORE)))) {
            assertThatThrownBy(() -> process.seal(said("after"), ilse)).isInstanceOfSatisfying(RejectedException.class,
                    refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
        }
        assertThat(JdbcClient.create(STORE).sql("select key from person_key where person = ?").param(ilse)
                .query((row, _) -> Optional.ofNullable(row.getBytes("key"))).single()).isEmpty();
    }

    @Test
    void givenErasedPerson_whenTextsOfOthersAreOpened_thenTheyAreIntact() {
        MessagePosted bramSaid = texts.seal(said("I stay"), bram);
        texts.seal(said("I go"), ilse);

        keys.erase(ilse, ilse);

        assertThat(texts.open(bramSaid)).isEqualTo(said("I stay"));
    }

    @Test
    void givenTextInClearFromAnOlderEvent_whenOpened_thenItIsReadUntilItsWriterIsErased() {
        assertThat(texts.open(said("long ago"), ilse)).isEqualTo(said("long ago"));

        keys.erase(ilse, ilse);

        assertThat(texts.open(said("long ago"), ilse)).isEqualTo(said(PersonalText.ERASED));
        assertThat(texts.open(said("long ago"), bram)).isEqualTo(said("long ago"));
    }

    @Test
    void givenManyWhoSealAndEraseAtOnce_whenAllIsDone_thenNobodyErasedHasAKey() throws Exception {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        Stream<Callable<Boolean>> sealing = people.stream().map(person -> () -> {
            try {
                texts.seal(said("x"), person);
                return true;
            } catch (RejectedException erased) {
                return false;
            }
        });
        Stream<Callable<Boolean>> erasing = people.stream().map(person -> () -> {
            otherKeys.erase(person, person);
            return true;
        });

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(Stream.concat(sealing, erasing).toList())) done.get();
        }

        assertThat(JdbcClient.create(STORE).sql("select count(*) from person_key where person = any (?) and key is not null")
                .param(people.toArray(UUID[]::new)).query(Long.class).single()).isZero();
        assertThat(keys.erased()).extracting(ErasedPerson::personId).containsAll(people);
    }

    @Test
    void givenErasure_whenFinished_thenItIsToldSoAndTheNameOfTheStateIsAnotherOnlyAfterAnErasure() {
        keys.erase(ilse, ilse);
        String state = keys.refresh().state();

        keys.finish(ilse);
        keys.erase(ilse, bram);

        assertThat(keys.refresh().state()).isEqualTo(state);
        assertThat(keys.erased()).filteredOn(erased -> erased.personId().equals(ilse)).singleElement()
                .matches(ErasedPerson::removed);
        keys.erase(bram, bram);
        assertThat(otherKeys.refresh().state()).isNotEqualTo(state).isEqualTo(keys.refresh().state());
    }

    private static MessagePosted said(String text) {
        return new MessagePosted(text, Set.of(), Optional.empty());
    }
}
