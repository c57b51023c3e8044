package org.dsvtt.query.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SegmentShareProperties {

    @Property
    void whateverIsClaimed_aProcessKeepsAsMuchAsItsShareAndNeverLessThanIsThere(
            @ForAll @Size(max = 8) Set<@IntRange(max = 7) Integer> claimed, @ForAll @IntRange(min = 1, max = 12) int nodes) {
        var given = SegmentShare.tooMany(claimed, 8, nodes);
        int share = Math.ceilDiv(8, nodes);

        assertThat(claimed).containsAll(given);
        assertThat(claimed.size() - given.size()).isEqualTo(Math.min(claimed.size(), share));
        assertThat(share * nodes).isGreaterThanOrEqualTo(8); // so that all segments find a place
    }
}
