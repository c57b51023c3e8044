package org.dsvtt.gateway.socket;

import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.security.ErasedPeople;
import org.dsvtt.gateway.signal.SignalReader;
import org.dsvtt.gateway.signal.SignalRooms;
import org.dsvtt.gateway.table.CommandMeters;
import org.dsvtt.gateway.table.CommandReader;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Begins conversations, with all that they need of the gateway. */
@Component
record Conversations(
        SocketProperties properties, Frames frames, Introduction introduction, ErasedPeople erased, RateLimits limits,
        CommandReader commandReader, TableCommands commands, CommandMeters commandMeters, TableQueries queries, RoomFeeds feeds,
        SignalRooms signalRooms, SignalReader signalReader, PresenceBoard presence, JsonMapper json) {

    Conversation begin(Socket socket) {
        return new Conversation(socket, frames, properties, introduction, erased, account -> attendee(account, socket));
    }

    private Attendee attendee(Account account, Socket socket) {
        var userId = account.userId();
        var allowance = limits.socket();
        var sources = new RoomSources(userId, feeds, signalRooms, presence, queries, json);
        var subscriptions = new Subscriptions(socket, sources, json);
        var lanes = new CommandLanes(commands);
        return new Attendee(
                account, subscriptions,
                new CommandDesk(userId, socket, commandReader, limits, allowance, lanes, commandMeters, subscriptions::reply),
                new SignalDesk(userId, socket, signalReader, signalRooms, allowance));
    }
}
