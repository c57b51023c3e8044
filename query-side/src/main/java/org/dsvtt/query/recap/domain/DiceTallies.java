package org.dsvtt.query.recap.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dsvtt.contracts.query.Recap.DiceTally;
import org.dsvtt.contracts.query.Recap.FaceCount;

/** Counts dice as they fall, by their sides. */
final class DiceTallies {

    /** Dice with more sides are not shown face by face unless they fell. */
    private static final int MOST_FACES = 100;

    private final SortedMap<Integer, SortedMap<Integer, Integer>> faces = new TreeMap<>();

    void fell(int sides, int face) {
        faces.computeIfAbsent(sides, _ -> new TreeMap<>()).merge(face, 1, Integer::sum);
    }

    /** Those with the fewest sides first. */
    List<DiceTally> tallies() {
        return faces.entrySet().stream().map(entry -> tally(entry.getKey(), entry.getValue())).toList();
    }

    private static DiceTally tally(int sides, Map<Integer, Integer> fallen) {
        int count = fallen.values().stream().mapToInt(Integer::intValue).sum();
        double sum = fallen.entrySet().stream().mapToDouble(face -> (double) face.getKey() * face.getValue()).sum();
        Stream<Integer> shown = sides > MOST_FACES ? fallen.keySet().stream() : IntStream.rangeClosed(1, sides).boxed();
        return new DiceTally(sides, count,
                shown.map(face -> new FaceCount(face, fallen.getOrDefault(face, 0))).toList(),
                sum / count, expectedMean(sides));
    }

    /** The mean of a die whose faces from 1 up are equally likely. */
    private static double expectedMean(int sides) {
        return (sides + 1) / 2.0;
    }
}
