package org.dsvtt.contracts.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FogTests {
    private final Fog none = Fog.none(10, 8);

    @Test
    void givenNoFog_whenAsked_thenNothingIsCovered() {
        assertThat(none.coversAll(0, 0, 1)).isFalse();
        assertThat(none.covered()).isEmpty();
    }

    @Test
    void givenCoveredArea_whenAsked_thenOnlyWhatLiesWhollyInItIsCovered() {
        Fog fog = none.cover(new Area(2, 2, 3, 3));

        assertThat(fog.coversAll(2, 2, 3)).isTrue();
        assertThat(fog.coversAll(4, 4, 1)).isTrue();
        assertThat(fog.coversAll(4, 4, 2)).isFalse();
        assertThat(fog.coversAll(1.5, 2, 1)).as("between a free and a covered square").isFalse();
    }

    @Test
    void givenAreaOverTheEdge_whenCovered_thenItIsClippedToTheScene() {
        Fog fog = none.cover(new Area(8, 6, 500, 500));

        assertThat(fog).isEqualTo(none.cover(new Area(8, 6, 2, 2)));
        assertThat(fog.coversAll(0, 7, 1)).as("no spill into the next row").isFalse();
        assertThat(fog.coversAll(9, 7, 2)).as("squares outside are never covered").isFalse();
    }

    @Test
    void givenCoveredAndRevealed_whenCompared_thenItIsAsBefore() {
        assertThat(none.cover(new Area(0, 0, 10, 8)).reveal(new Area(0, 0, 10, 8))).isEqualTo(none);
    }

    @Test
    void givenFog_whenTheSceneIsResized_thenSquaresKeepTheirPlace() {
        Fog fog = none.cover(new Area(3, 3, 2, 2)).resize(20, 4);

        assertThat(fog.coversAll(3, 3, 1)).isTrue();
        assertThat(fog.coversAll(3, 4, 1)).as("cut off").isFalse();
        assertThat(fog.coversAll(4, 3, 1)).isTrue();
        assertThat(fog.coversAll(5, 3, 1)).isFalse();
    }
}
