package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingKind;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, against a real node. */
class ViewerSearchTests extends SearchFixture {

    private final UUID director = UUID.randomUUID();
    private final IndexedRoom room = newRoom("The Gilded Flagon", director);
    private final UUID ada = room.joins();

    @BeforeEach
    void aConversation() throws IOException {
        room.says(ada, "The silver jar is broken, but the golden jar is not.");
        room.says(director, "Dragons were burning the villages of Ælfric’s valley");
        room.says(ada, "Never give a cat a silver spoon, says the jar maker");
        room.happens(director, new MessagePosted("I was casting **Firebolt** at midnight", Set.of(), Optional.of("Oshe")));
        indexAll();
    }

    @ParameterizedTest
    @CsvSource({
        "dragons,               'Dragons'",
        "dragon,                'Dragons'",
        "burn village,          'burning,villages'",
        "drgaon,                'Dragons'",
        "vilages burning,       'villages,burning'",
        "aelfric,               'Ælfric’s'",
        "golden jar,            'golden jar'",
        "fireb,                 'Firebolt'",
        "cast firebolt,         'casting,Firebolt'",
        "oshe midnight,         'Oshe,midnight'",
        "'\"silver jar\"',      'silver jar'",
        "'\"golden jar is n',   'golden jar is not'",
        "'SILVER ja',           'silver,jar'",
    })
    void givenConversation_whenSearched_thenBestHitHasTheWordsMarked(String text, String matches) {
        Finding best = find(ada, text).hits().getFirst();

        assertThat(best.text().stream().filter(Finding.Piece::match).map(Finding.Piece::text)).contains(matches.split(","));
    }

    @Test
    void givenWordsThatStandTogether_whenSearchedInQuotes_thenOnlyThatOrderIsFound() {
        assertThat(texts(ada, "\"silver jar\"")).singleElement().asString().startsWith("The silver jar");
        assertThat(texts(ada, "\"jar silver\"")).isEmpty();
        assertThat(texts(ada, "jar silver")).hasSize(2);
    }

    @Test
    void givenSeveralWords_whenOneIsNowhere_thenNothingIsFound() {
        assertThat(texts(ada, "silver hippogriff")).isEmpty();
    }

    @Test
    void givenExactAndSimilarWords_whenSearched_thenExactOnesComeFirst() throws IOException {
        room.says(ada, "We met at the tavern");
        room.says(ada, "We met at the cavern");
        indexAll();

        assertThat(texts(ada, "tavern")).containsExactly("We met at the tavern", "We met at the cavern");
    }

    @Test
    void givenMessageInCharacter_whenFound_thenItsSpeakerStandsBeforeIt() {
        assertThat(texts(ada, "firebolt")).containsExactly("Oshe – I was casting **Firebolt** at midnight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*jar", "si?ver", "/.*/", "text:jar", "jar OR", "NOT jar", "(jar", "jar~", "{\"match_all\":{}}", "\\", "!!!", "\"\"", "_exists_:text"})
    void givenQueryLanguages_whenSearched_thenTheyAreWordsOrNothing(String text) {
        List<String> found = texts(ada, text);

        assertThat(found).allMatch(line -> line.contains("jar"));
        assertThat(found.size()).isLessThan(3);
    }

    @Test
    void givenTextThatLooksLikeMarkup_whenFound_thenItIsTextAndMarksNothing() throws IOException {
        room.says(ada, "<em>fake</em> <script>alert(1)</script> beholder");
        indexAll();

        assertThat(find(ada, "beholder").hits().getFirst().text()).containsExactly(
                new Finding.Piece("<em>fake</em> <script>alert(1)</script> ", false), new Finding.Piece("beholder", true));
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void givenManyHits_whenReadPageByPage_thenEachComesOnceInOrder(SearchOrder order) throws IOException {
        for (int i = 0; i < 25; i++) room.says(ada, i % 5 == 0 ? "the owlbear" : "owlbears " + i);
        indexAll();
        List<Finding> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            FindingsPage page = find(new Search(ada, Optional.empty(), "owlbear", SearchFilter.NONE, order, cursor, 7));
            assertThat(page.total()).isEqualTo(new FindingsPage.Total(25, true));
            all.addAll(page.hits());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(all).extracting(Finding::seq).hasSize(25).doesNotHaveDuplicates();
        Comparator<Finding> newest = Comparator.comparing(Finding::at).reversed();
        assertThat(order == SearchOrder.NEWEST ? all : all.subList(0, 5)).isSortedAccordingTo(newest);
        if (order == SearchOrder.BEST) assertThat(all.subList(0, 5)).allMatch(hit -> text(hit).equals("the owlbear"));
    }

    @Test
    void givenFilters_whenOneIsChosen_thenCountsTellWhatEachOtherChoiceWouldFind() throws IOException {
        room.happens(ada, new SessionStarted(UUID.randomUUID(), 1));
        room.happens(ada, roll("1d20", 20));
        room.happens(director, roll("1d20", 7));
        room.says(ada, "pssst", director);
        indexAll();

        FindingsPage rolls = find(ada, "", filter(Set.of(FindingKind.ROLL), Set.of(ada)));

        assertThat(rolls.total().count()).isEqualTo(1);
        assertThat(rolls.facets().kind()).contains(
                new FindingsPage.Count("ROLL", 1), new FindingsPage.Count("WHISPER", 1), new FindingsPage.Count("MESSAGE", 2));
        assertThat(rolls.facets().by()).containsExactlyInAnyOrder(
                new FindingsPage.Count(ada.toString(), 1), new FindingsPage.Count(director.toString(), 1));
        assertThat(rolls.facets().natural20()).isEqualTo(1);
        assertThat(rolls.facets().secret()).isZero();
        assertThat(rolls.facets().session()).singleElement().extracting(FindingsPage.Count::count).isEqualTo(1L);
    }

    @Test
    void givenSameDocumentsInTwoIndices_whenHashed_thenTheHashIsTheSameAndEveryDifferenceChangesIt() {
        INDICES.create(2);
        INDICES.create(3);
        INDICES.put(room.documents(), 2);
        INDICES.put(room.documents().reversed(), 3);
        INDICES.put(room.documents(), 3);
        String first = INDICES.contentHash(2);
        String rebuilt = INDICES.contentHash(3);
        room.says(ada, "one more");
        INDICES.put(room.documents(), 3);
        String grown = INDICES.contentHash(3);
        INDICES.drop(2);
        INDICES.drop(3);

        assertThat(rebuilt).isEqualTo(first).isNotEqualTo(grown);
    }

    private static SearchFilter filter(Set<FindingKind> kinds, Set<UUID> by) {
        return new SearchFilter(kinds, by, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static DiceRolled roll(String expression, int value) {
        var group = new DiceGroup(expression, 20, List.of(new Die(value, Die.Fate.KEPT)), value);
        return new DiceRolled(expression, Secrecy.PUBLIC, Optional.empty(), List.of(group), value);
    }
}
