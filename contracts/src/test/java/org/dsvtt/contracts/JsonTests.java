package org.dsvtt.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.wire.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTests {
    private final JsonMapper json = JsonMapper.builder().build();
    private final UUID id = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    @Test
    void givenCommandJson_whenRead_thenItsTypeNamesTheRecord() {
        var command = json.readValue("""
                {"type":"PlaceToken","sceneId":"%1$s","tokenId":"%1$s","name":" Ilse ","x":3,"y":4.5,"size":1}
                """.formatted(id), TableCommand.class);

        assertThat(command).isEqualTo(new PlaceToken(id, id, "Ilse", 3, 4.5, 1, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));
        assertThat(json.readValue("{\"type\":\"StartSession\"}", TableCommand.class)).isEqualTo(new StartSession());
    }

    @Test
    void givenChange_whenWritten_thenTypeIsThereAndAbsentFieldsAreNot() {
        assertThat(json.writeValueAsString(new TokenRemoved(id)))
                .isEqualTo("{\"type\":\"TokenRemoved\",\"tokenId\":\"%s\"}".formatted(id));
        assertThat(json.readValue(json.writeValueAsString(new TokenRemoved(id)), Change.class)).isEqualTo(new TokenRemoved(id));
    }

    @Test
    void givenMissingField_whenRead_thenTheCauseNamesIt() {
        assertThatThrownBy(() -> json.readValue("{\"type\":\"JoinRoom\"}", TableCommand.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOfSatisfying(MalformedField.class, e -> assertThat(e.field()).isEqualTo("inviteCode"));
        assertThatThrownBy(() -> new JoinRoom(" ")).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> json.readValue("{\"type\":\"PlaceToken\",\"sceneId\":\"%1$s\",\"tokenId\":\"%1$s\",\"name\":\"a\",\"size\":1}".formatted(id), TableCommand.class))
                .isInstanceOf(JacksonException.class);
    }
}
