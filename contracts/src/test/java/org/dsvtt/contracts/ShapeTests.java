package org.dsvtt.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTests {

    @Test
    void givenLine_whenChecked_thenItIsTrimmedAndControlCharactersAreRefused() {
        assertThat(Shape.line("  Ilse Quillon ", "name", 80)).isEqualTo("Ilse Quillon");
        assertThatThrownBy(() -> Shape.line("a\nb", "name", 80)).isInstanceOf(MalformedField.class).hasMessage("name has control characters.");
        assertThatThrownBy(() -> Shape.line(" ", "name", 80)).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> Shape.line("x".repeat(81), "name", 80)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenHalfASurrogatePair_whenChecked_thenItIsRefusedAndTheWholePairIsNot() {
        assertThat(Shape.line("bell \uD83D\uDD14", "name", 80)).isEqualTo("bell \uD83D\uDD14");
        assertThatThrownBy(() -> Shape.line("bell \uD83D", "name", 80)).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> Shape.text("\uDD14 bell", "text", 80)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenText_whenChecked_thenLinesAreKept() {
        assertThat(Shape.text("one\r\ntwo\n", "text", 100)).isEqualTo("one\ntwo");
        assertThatThrownBy(() -> Shape.text("a\u0000b", "text", 100)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenCoordinateThatIsNoPlace_whenChecked_thenItIsRefused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 10_001, -10_001}) {
            assertThatThrownBy(() -> Shape.coordinate(value, "x")).isInstanceOf(MalformedField.class);
        }
    }

    @Test
    void givenListWithHoles_whenChecked_thenItIsRefused() {
        assertThatThrownBy(() -> Shape.list(Arrays.asList("a", null), "path", 1, 5)).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> Shape.list(Arrays.asList(), "path", 1, 5)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenAssetIdThatIsAPath_whenChecked_thenItIsRefused() {
        assertThatThrownBy(() -> Shape.asset(Optional.of("../../etc/passwd"), "mapId")).isInstanceOf(MalformedField.class);
    }
}
