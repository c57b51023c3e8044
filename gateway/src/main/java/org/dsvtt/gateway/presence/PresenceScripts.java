package org.dsvtt.gateway.presence;

/**
 * What Redis does with presence, in one step each. The presence of a room is a hash with a field for each gateway, whose value
 * is when it lapses, in milliseconds of Redis' own clock, and the {@link PeopleLists people} there.
 */
final class PresenceScripts {

    /**
     * Says who is at a gateway, and answers with who is at each of the others. If anything is different, that is published
     * on the channel with the name of the key. {@code KEYS: the room's. ARGV: gateway, people, milliseconds of the lease.}
     */
    static final String EXCHANGE = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local others = {}
            local before = ''
            local changed = false
            local known = redis.call('HGETALL', KEYS[1])
            for i = 1, #known, 2 do
              local lapses, people = string.match(known[i + 1], '^(%d+) (.*)$')
              if known[i] == ARGV[1] then
                before = people
              elseif lapses and tonumber(lapses) > now then
                others[#others + 1] = people
              else
                redis.call('HDEL', KEYS[1], known[i])
                changed = true
              end
            end
            if ARGV[2] == '' then
              redis.call('HDEL', KEYS[1], ARGV[1])
            else
              redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now + ARGV[3]) .. ' ' .. ARGV[2])
              redis.call('PEXPIRE', KEYS[1], ARGV[3])
            end
            if changed or before ~= ARGV[2] then redis.call('PUBLISH', KEYS[1], ARGV[1]) end
            return others
            """;

    /** Answers for each room with who is there, over all gateways. {@code KEYS: those of the rooms.} */
    static final String WHO = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local rooms = {}
            for i, key in ipairs(KEYS) do
              local room = {}
              for _, gateway in ipairs(redis.call('HVALS', key)) do
                local lapses, people = string.match(gateway, '^(%d+) (.*)$')
                if lapses and tonumber(lapses) > now then room[#room + 1] = people end
              end
              rooms[i] = room
            end
            return rooms
            """;

    private PresenceScripts() {}
}
