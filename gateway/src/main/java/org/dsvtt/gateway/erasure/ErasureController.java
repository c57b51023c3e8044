package org.dsvtt.gateway.erasure;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Deletes accounts. When it answers, what the person wrote can no longer be read by anybody, their tokens are refused and nobody
 * can sign in as them; what was made of it before and their seats are gone within seconds.
 */
@RestController
class ErasureController {
    private static final Logger log = LoggerFactory.getLogger(ErasureController.class);

    private final IdentityAdmin identity;
    private final TableCommands commands;
    private final ErasureFollower follower;

    ErasureController(IdentityAdmin identity, TableCommands commands, ErasureFollower follower) {
        this.identity = identity;
        this.commands = commands;
        this.follower = follower;
    }

    /** @param confirm the id of the account again, so that no slip of a script deletes it */
    @DeleteMapping("/api/me")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> deleteOwn(@AuthenticationPrincipal Account account, @RequestParam Optional<String> confirm) {
        if (!confirm.equals(Optional.of(account.userId().toString()))) {
            throw new RejectedException(Rejection.of(ErrorCode.MALFORMED_FIELD, "confirm must be the id of the account that is deleted.")
                    .with("field", "confirm"));
        }
        return erase(account.userId(), account);
    }

    @DeleteMapping("/api/admin/people/{personId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> delete(@AuthenticationPrincipal Account account, @PathVariable UUID personId) {
        if (!account.admin()) {
            throw new RejectedException(Rejection.of(ErrorCode.FORBIDDEN, "This is for who administers the server."));
        }
        return erase(personId, account);
    }

    /** Somebody whose account is gone at the identity server may still have written something here. */
    private Mono<Void> erase(UUID person, Account by) {
        return identity.find(person)
                .map(found -> {
                    if (found.belongsToAClient()) throw ofAClient();
                    return false;
                })
                .defaultIfEmpty(true)
                .flatMap(unknown -> commands.submit(new ErasePerson(person, by.userId(), unknown)))
                .doOnNext(_ -> {
                    log.info("The account {} was deleted by {}", person, by.userId().equals(person) ? "its owner" : by.userId());
                    follower.refuse(person);
                })
                // before the answer: the browser is led to the sign-in page by it, where a session would let it in again
                .then(identity.delete(person).onErrorComplete())
                .then(Mono.fromRunnable(() -> follower.begin(person)));
    }

    private static RejectedException ofAClient() {
        return new RejectedException(Rejection.of(ErrorCode.FORBIDDEN, "This account belongs to a part of the server."));
    }
}
