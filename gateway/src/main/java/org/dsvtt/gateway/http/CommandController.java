package org.dsvtt.gateway.http;

import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.CommandMeters;
import org.dsvtt.gateway.table.CommandReader;
import org.dsvtt.gateway.table.CommandReading.NotUnderstood;
import org.dsvtt.gateway.table.CommandReading.Understood;
import org.dsvtt.gateway.table.TableCommands;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes commands over HTTP, for scripts and for clients without a socket. */
@RestController
class CommandController {
    private final TableCommands commands;
    private final CommandReader reader;
    private final RateLimits limits;
    private final CommandMeters meters;

    CommandController(TableCommands commands, CommandReader reader, RateLimits limits, CommandMeters meters) {
        this.commands = commands;
        this.reader = reader;
        this.limits = limits;
        this.meters = meters;
    }

    @PostMapping(path = "/api/rooms/{roomId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<CommandAccepted> send(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestBody byte[] body) {
        return limits.command(account.userId())
                .onErrorResume(RejectedException.class, excess -> refused(excess.rejection()))
                .then(Mono.defer(() -> switch (reader.read(body)) {
                    case NotUnderstood broken -> refused(broken.rejection());
                    case Understood(var commandId, var command) ->
                            commands.submit(new SubmitCommand(roomId, commandId, account.userId(), command))
                                    .map(accepted -> new CommandAccepted(commandId, accepted.seq()));
                }));
    }

    private <T> Mono<T> refused(Rejection rejection) {
        meters.refused(rejection.code());
        return Mono.error(new RejectedException(rejection));
    }
}
