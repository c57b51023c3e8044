package org.dsvtt.query.webhook;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.query.store.ReadStore;

/**
 * How far each webhook has come, in the read database. A process claims those that have something waiting, so that one at a
 * time sends to each; a claim ends by itself when nothing is heard of who has it. Times are those of the database, so that the
 * clocks of processes need not agree.
 */
final class WebhookQueue {

    private static final String CLAIMED =
            " where room_id = :room and webhook_id = :webhook and claimed_by = :process and claimed_until >= now()";

    private final ReadStore store;
    private final UUID process = UUID.randomUUID();
    private final double claimSeconds;

    WebhookQueue(ReadStore store, Duration claim) {
        this.store = store;
        this.claimSeconds = claim.toMillis() / 1000.0;
    }

    /**
     * A webhook that is this process's to send to.
     *
     * @param changedSeq the event it was last changed by, and {@code secretSeq} the one its secret is made of
     * @param done the last event it is done with
     * @param head the newest event of its room
     * @param failures of the message after {@code done}
     */
    record Claim(
            UUID roomId,
            UUID webhookId,
            String url,
            List<String> changeTypes,
            long changedSeq,
            long secretSeq,
            long done,
            long head,
            int failures,
            Optional<Instant> troubleSince) {}

    /** Takes note of webhooks that are new or were changed: those are tried at once, also if they had been given up. */
    void enrol() {
        store.update("""
                insert into webhook_queue as q (room_id, webhook_id, seq, changed_seq)
                select w.room_id, w.webhook_id, greatest(w.since_seq, r.from_seq), w.seq
                from webhook w join webhook_room r using (room_id) left join webhook_queue known using (room_id, webhook_id)
                where w.enabled and (known.changed_seq is null or known.changed_seq < w.seq)
                on conflict (room_id, webhook_id) do update set
                    seq = greatest(q.seq, excluded.seq), changed_seq = excluded.changed_seq,
                    attempts = 0, trouble_since = null, given_up = false, due_at = now()""", Map.of()).block();
    }

    /** Claims webhooks that have something waiting, those first that have waited longest. */
    List<Claim> claim(int most) {
        return store.list("""
                with mine as (
                    update webhook_queue set claimed_by = :process, claimed_until = now() + :claim * interval '1 second'
                    where (room_id, webhook_id) in (
                        select q.room_id, q.webhook_id
                        from webhook_queue q join webhook w using (room_id, webhook_id) join webhook_room r using (room_id)
                        where w.enabled and not q.given_up and r.head > q.seq and q.due_at <= now()
                            and (q.claimed_until is null or q.claimed_until < now())
                        order by q.due_at limit :most
                        for update of q skip locked)
                    returning room_id, webhook_id, seq, attempts, trouble_since)
                select mine.*, w.url, w.change_types, w.seq as changed_seq, w.secret_seq, r.head
                from mine join webhook w using (room_id, webhook_id) join webhook_room r using (room_id)""",
                Map.of("process", process, "claim", claimSeconds, "most", most), WebhookQueue::claim)
                .blockOptional().orElse(List.of());
    }

    /** There was nothing to tell in the events up to {@code seq}. @return whether the claim still held, and holds on */
    boolean passed(Claim claim, long seq) {
        return change(claim, "update webhook_queue set seq = greatest(seq, :seq), claimed_until = now() + :claim * interval '1 second'",
                Map.of("seq", seq, "claim", claimSeconds));
    }

    /** The receiver took the message of the event {@code seq}. @return whether the claim still held, and holds on */
    boolean delivered(Claim claim, long seq) {
        return change(claim, """
                update webhook_queue set seq = greatest(seq, :seq), attempts = 0, trouble_since = null,
                    claimed_until = now() + :claim * interval '1 second'""", Map.of("seq", seq, "claim", claimSeconds));
    }

    /** The receiver did not take the next message: it is tried again after the pause. The claim ends. */
    void failed(Claim claim, Duration pause, boolean givenUp) {
        change(claim, """
                update webhook_queue set attempts = attempts + 1, trouble_since = coalesce(trouble_since, now()),
                    given_up = :given_up, due_at = now() + :pause * interval '1 second', claimed_until = null""",
                Map.of("pause", pause.toMillis() / 1000.0, "given_up", givenUp));
    }

    /** Ends the claim for now. */
    void release(Claim claim, Duration pause) {
        change(claim, "update webhook_queue set due_at = now() + :pause * interval '1 second', claimed_until = null",
                Map.of("pause", pause.toMillis() / 1000.0));
    }

    /** Forgets webhooks that are gone. */
    void prune() {
        store.update("""
                delete from webhook_queue q
                where not exists (select from webhook w where w.room_id = q.room_id and w.webhook_id = q.webhook_id)""",
                Map.of()).block();
    }

    /** Ends all claims of this process. */
    void releaseAll() {
        store.update("update webhook_queue set claimed_until = null where claimed_by = :process", Map.of("process", process))
                .block();
    }

    private boolean change(Claim claim, String update, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.putAll(Map.of("room", claim.roomId(), "webhook", claim.webhookId(), "process", process));
        return store.update(update + CLAIMED, all).blockOptional().orElse(0L) == 1;
    }

    private static Claim claim(Readable row) {
        return new Claim(
                ReadStore.value(row, "room_id", UUID.class),
                ReadStore.value(row, "webhook_id", UUID.class),
                ReadStore.value(row, "url", String.class),
                List.of(ReadStore.value(row, "change_types", String[].class)),
                ReadStore.value(row, "changed_seq", Long.class),
                ReadStore.value(row, "secret_seq", Long.class),
                ReadStore.value(row, "seq", Long.class),
                ReadStore.value(row, "head", Long.class),
                ReadStore.value(row, "attempts", Integer.class),
                ReadStore.optional(row, "trouble_since", Instant.class));
    }
}
