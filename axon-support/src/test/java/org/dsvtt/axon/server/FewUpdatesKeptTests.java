package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryMessage;
import org.axonframework.queryhandling.UpdateHandlerRegistration;
import org.junit.jupiter.api.Test;

class FewUpdatesKeptTests {
    private final FewUpdatesKept updates = new FewUpdatesKept(SimpleQueryUpdateEmitter.builder().build());
    private final SubscriptionQueryMessage<String, Integer, Integer> query =
            new GenericSubscriptionQueryMessage<>("room", "FollowRoom", instanceOf(Integer.class), instanceOf(Integer.class));

    @Test
    void givenWhoListensAtOnce_whenManyUpdatesAreTold_thenAllArrive() {
        UpdateHandlerRegistration<Integer> follower = updates.registerUpdateHandler(query, 1_024);
        List<Integer> heard = heardBy(follower);

        tell(100);

        assertThat(heard).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void givenUpdatesThatWereTold_whenSomebodyComesLate_thenFewAreStillThere() {
        UpdateHandlerRegistration<Integer> follower = updates.registerUpdateHandler(query, 1_024);

        tell(100);

        assertThat(heardBy(follower)).isEqualTo(IntStream.range(84, 100).boxed().toList());
    }

    @Test
    void givenWhoDoesNotFollowAnyMore_whenTold_thenNothingArrives() {
        UpdateHandlerRegistration<Integer> follower = updates.registerUpdateHandler(query, 1_024);
        List<Integer> heard = heardBy(follower);

        follower.getRegistration().cancel();
        tell(1);

        assertThat(heard).isEmpty();
        assertThat(updates.activeSubscriptions()).isEmpty();
    }

    private void tell(int count) {
        for (int number = 0; number < count; number++) updates.emit(String.class, room -> room.equals("room"), number);
    }

    private static List<Integer> heardBy(UpdateHandlerRegistration<Integer> follower) {
        List<Integer> heard = new ArrayList<>();
        follower.getUpdates().map(Message::getPayload).subscribe(heard::add);
        return heard;
    }
}
