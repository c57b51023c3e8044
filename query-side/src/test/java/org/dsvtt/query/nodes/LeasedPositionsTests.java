package org.dsvtt.query.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasedPositionsTests {
    private static final String PROCESSOR = "live";

    private final SharedStore stored = new SharedStore();
    private final LeasedPositions positions = new LeasedPositions(stored, NoTransactionManager.instance());

    @BeforeEach
    void twoSegments() {
        positions.initializeTokenSegments(PROCESSOR, 2, at(10));
    }

    @Test
    void givenSegmentHere_whenTheDatabaseGoesAway_thenItStaysHereAndGoesOn() {
        positions.fetchToken(PROCESSOR, 0);
        stored.away.set(true);

        positions.storeToken(at(11), PROCESSOR, 0);
        positions.extendClaim(PROCESSOR, 0);

        assertThat(positions.fetchToken(PROCESSOR, 0)).isEqualTo(at(11));
        assertThat(positions.fetchAvailableSegments(PROCESSOR)).isEmpty();
    }

    @Test
    void givenDatabaseAway_whenASegmentThatIsNotHereIsClaimed_thenItIsRefused() {
        stored.away.set(true);

        assertThatThrownBy(() -> positions.fetchToken(PROCESSOR, 1)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void givenSegmentLetGo_whenAnotherTakesIt_thenItGoesOnWhereThisOneStopped() {
        positions.fetchToken(PROCESSOR, 0);
        positions.storeToken(at(20), PROCESSOR, 0);

        positions.releaseClaim(PROCESSOR, 0);

        assertThat(stored.fetchToken(PROCESSOR, 0)).isEqualTo(at(20));
        assertThatThrownBy(() -> positions.storeToken(at(21), PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void givenSegmentTakenByAnother_whenTheClaimIsExtended_thenItIsKnownToBeLost() {
        positions.fetchToken(PROCESSOR, 0);
        stored.taken.set(true);

        assertThatThrownBy(() -> positions.extendClaim(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void givenPositionsMoveOn_whenTimePasses_thenTheyAreWrittenNowAndThen() {
        positions.fetchToken(PROCESSOR, 0);

        await().until(() -> {
            positions.storeToken(at(30), PROCESSOR, 0);
            return at(30).equals(stored.fetchToken(PROCESSOR, 0));
        });
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** What processes share, which can be away or say that another one was quicker. */
    private static final class SharedStore implements TokenStore {
        final TokenStore tokens = new InMemoryTokenStore();
        final AtomicBoolean away = new AtomicBoolean();
        final AtomicBoolean taken = new AtomicBoolean();

        private TokenStore tokens() {
            if (away.get()) throw new IllegalStateException("connection refused");
            if (taken.get()) throw new UnableToClaimTokenException("taken");
            return tokens;
        }

        @Override
        public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken first) {
            tokens().initializeTokenSegments(processor, count, first);
        }

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            tokens().storeToken(token, processor, segment);
        }

        @Override
        public @Nullable TrackingToken fetchToken(String processor, int segment) {
            return tokens().fetchToken(processor, segment);
        }

        @Override
        public void extendClaim(String processor, int segment) {
            tokens().extendClaim(processor, segment);
        }

        @Override
        public void releaseClaim(String processor, int segment) {
            tokens().releaseClaim(processor, segment);
        }

        @Override
        public int[] fetchSegments(String processor) {
            return tokens().fetchSegments(processor);
        }

        @Override
        public Optional<String> retrieveStorageIdentifier() {
            return tokens().retrieveStorageIdentifier();
        }
    }
}
