package org.dsvtt.perf.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.combat.EndCombat;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.dice.Characteristic;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.AttendSession;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;

/**
 * What one group plays: an evening a week with talk, whispers, rolls in the open and in secret, moves and fights. Of a
 * hundred things done, 62 are said, 12 rolled, 24 moved, and the rest belongs to fights.
 */
final class Campaign {
    private static final int SCENES = 4;
    private static final int FOES = 7;
    private static final int SIDE = 40;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<String> EXPRESSIONS = List.of("1d20", "1d20+5", "2d6", "4d6kh3", "2d10+3", "1d100", "8d6", "2d20kh1+4");

    private final RoomStream room;
    private final List<UUID> people;
    private final Language language;
    private final RandomGenerator random;
    private final Instant begin;
    private final List<UUID> scenes = new ArrayList<>();
    private final List<List<UUID>> tokens = new ArrayList<>();
    private Instant now;
    private int evening;
    private int linesLeft;

    /**
     * A campaign that has not begun.
     *
     * @param people the Director first
     * @param begin when the first evening starts
     */
    Campaign(RoomStream room, List<UUID> people, Language language, RandomGenerator random, Instant begin) {
        this.room = room;
        this.people = people;
        this.language = language;
        this.random = random;
        this.begin = begin;
        this.now = begin;
    }

    /** Opens the room, seats everybody, and prepares the scenes. */
    void prepare() {
        now = begin.minus(Duration.ofHours(3));
        act(director(), new CreateRoom(language.name(random)));
        String code = room.table().room().inviteCode();
        people.stream().skip(1).forEach(player -> act(player, new JoinRoom(code)));
        for (int scene = 0; scene < SCENES; scene++) {
            UUID sceneId = room.facts().freshId();
            act(director(), new AddScene(sceneId, language.name(random), SIDE, SIDE, Optional.empty()));
            scenes.add(sceneId);
            tokens.add(IntStream.range(1, people.size() + FOES).mapToObj(token -> place(sceneId, token)).toList());
        }
    }

    /** @param lines how many lines of chat the evening has */
    void openEvening(int lines) {
        now = begin.plus(WEEK.multipliedBy(evening));
        linesLeft = lines;
        act(director(), new StartSession());
        people.forEach(person -> act(person, new AttendSession()));
        act(director(), new ActivateScene(scenes.get(scene())));
    }

    /** Does the next thing; whether the evening goes on. */
    boolean goOn() {
        if (linesLeft == 0) {
            if (fighting()) act(director(), new EndCombat());
            act(director(), new EndSession());
            evening++;
            return false;
        }
        int what = random.nextInt(100);
        if (what < 62) say();
        else if (what < 74) roll();
        else if (what < 98) move();
        else if (!fighting()) act(director(), new StartCombat(Optional.of(TurnMode.INITIATIVE), Optional.empty(), Optional.empty()));
        else if (random.nextInt(8) > 0) act(director(), new NextTurn());
        else act(director(), new EndCombat());
        return true;
    }

    private void say() {
        linesLeft--;
        UUID speaker = anyone();
        Optional<Set<UUID>> to = Optional.empty();
        if (random.nextInt(10) == 0) {
            UUID other = anyone();
            if (!other.equals(speaker)) to = Optional.of(Set.of(other));
        }
        act(speaker, new PostMessage(language.line(random), to, Optional.empty()));
    }

    private void roll() {
        Optional<Secrecy> secrecy = Optional.of(switch (random.nextInt(10)) {
            case 0 -> Secrecy.DIRECTOR;
            case 1 -> Secrecy.SELF;
            default -> Secrecy.PUBLIC;
        });
        Optional<String> reason = Optional.of(language.name(random));
        if (random.nextBoolean()) {
            act(anyone(), new RollDice(EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size())), secrecy, reason));
        } else {
            var characteristic = Characteristic.values()[random.nextInt(Characteristic.values().length)];
            act(anyone(), new RollPower(Optional.of(characteristic), random.nextInt(4), Optional.empty(), Optional.empty(),
                    Optional.of(random.nextBoolean()), secrecy, reason));
        }
    }

    private void move() {
        List<UUID> here = tokens.get(scene());
        var path = IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(_ -> new Point(random.nextInt(SIDE), random.nextInt(SIDE))).toList();
        act(director(), new MoveToken(here.get(random.nextInt(here.size())), path));
    }

    /** The first tokens belong to the players; one of the others in four is hidden. */
    private UUID place(UUID sceneId, int number) {
        UUID tokenId = room.facts().freshId();
        Optional<UUID> owner = number < people.size() ? Optional.of(people.get(number)) : Optional.empty();
        boolean hidden = owner.isEmpty() && number % 4 == 0;
        act(director(), new PlaceToken(sceneId, tokenId, language.name(random), random.nextInt(SIDE), random.nextInt(SIDE), 1, owner,
                Optional.of(hidden), Optional.empty(), Optional.empty()));
        return tokenId;
    }

    private void act(UUID by, TableCommand command) {
        now = now.plusMillis(random.nextLong(2_000, 40_000));
        room.act(by, command, now);
    }

    private boolean fighting() {
        return room.table().combat().combat().isPresent();
    }

    private int scene() {
        return evening % SCENES;
    }

    private UUID director() {
        return people.getFirst();
    }

    private UUID anyone() {
        return people.get(random.nextInt(people.size()));
    }
}
