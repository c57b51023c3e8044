package org.dsvtt.command.room.domain;

import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.SPECTATOR;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.dsvtt.command.table.domain.People.atTheTable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.room.AddWebhook;
import org.dsvtt.contracts.room.ChangeWebhook;
import org.dsvtt.contracts.room.RemoveWebhook;
import org.dsvtt.contracts.room.RenewWebhookSecret;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;
import org.junit.jupiter.api.Test;

class WebhookTests {
    private static final UUID HOOK = new UUID(0x7000, 80);
    private static final UUID UNKNOWN = new UUID(0x7000, 81);
    private static final String URL = "https://example.org/hook";

    private final Given hooked = atTheTable().and(new WebhookAdded(HOOK, URL, List.of()));

    @Test
    void givenDirector_whenWebhookIsAdded_thenItIsThereWithItsChangesInOrder() {
        atTheTable().when(DIRECTOR, new AddWebhook(HOOK, URL, Set.of("TokenMoved", "DiceRolled", "MessagePosted")))
                .then(new WebhookAdded(HOOK, URL, List.of("DiceRolled", "MessagePosted", "TokenMoved")));
    }

    @Test
    void givenAnyoneElse_whenWebhooksAreTouched_thenRejected() {
        hooked.when(ILSE, new AddWebhook(UNKNOWN, URL, Set.of())).rejected(ErrorCode.DIRECTOR_ONLY);
        hooked.when(ILSE, new ChangeWebhook(HOOK, URL, Set.of(), false)).rejected(ErrorCode.DIRECTOR_ONLY);
        hooked.when(ILSE, new RemoveWebhook(HOOK)).rejected(ErrorCode.DIRECTOR_ONLY);
        hooked.when(ILSE, new RenewWebhookSecret(HOOK)).rejected(ErrorCode.DIRECTOR_ONLY);
        hooked.when(SPECTATOR, new RemoveWebhook(HOOK)).rejected(ErrorCode.SPECTATORS_WATCH);
        hooked.when(STRANGER, new RemoveWebhook(HOOK)).rejected(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenWebhook_whenChanged_thenAlsoWhenNothingIsDifferentBecauseThatHasItTryAgain() {
        hooked.when(DIRECTOR, new ChangeWebhook(HOOK, URL, Set.of(), true))
                .then(new WebhookChanged(HOOK, URL, List.of(), true));
        hooked.when(DIRECTOR, new RenewWebhookSecret(HOOK)).then(new WebhookSecretRenewed(HOOK));
    }

    @Test
    void givenNoSuchWebhook_whenTouched_thenRejected() {
        hooked.when(DIRECTOR, new ChangeWebhook(UNKNOWN, URL, Set.of(), true)).rejected(ErrorCode.WEBHOOK_NOT_FOUND);
        hooked.when(DIRECTOR, new RenewWebhookSecret(UNKNOWN)).rejected(ErrorCode.WEBHOOK_NOT_FOUND);
        hooked.when(DIRECTOR, new RemoveWebhook(UNKNOWN)).rejected(ErrorCode.WEBHOOK_NOT_FOUND);
        hooked.and(new WebhookRemoved(HOOK)).when(DIRECTOR, new RemoveWebhook(HOOK)).rejected(ErrorCode.WEBHOOK_NOT_FOUND);
    }

    @Test
    void givenWebhook_whenItsIdIsUsedAgain_thenRejectedUntilItIsRemoved() {
        hooked.when(DIRECTOR, new AddWebhook(HOOK, URL, Set.of())).rejected(ErrorCode.WEBHOOK_EXISTS);
        hooked.and(new WebhookRemoved(HOOK)).when(DIRECTOR, new AddWebhook(HOOK, URL, Set.of()))
                .then(new WebhookAdded(HOOK, URL, List.of()));
    }

    @Test
    void givenAsManyWebhooksAsARoomCanHave_whenAnotherIsAdded_thenRejected() {
        Given many = atTheTable();
        for (int i = 0; i < Limits.WEBHOOKS; i++) many = many.and(new WebhookAdded(new UUID(0x7001, i), URL, List.of()));
        many.when(DIRECTOR, new AddWebhook(HOOK, URL, Set.of())).rejected(ErrorCode.TOO_MANY_WEBHOOKS);
    }
}
