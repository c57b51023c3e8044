package org.dsvtt.gateway.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.gateway.table.CommandReading.NotUnderstood;
import org.dsvtt.gateway.table.CommandReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTests {
    private static final UUID ID = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    private final CommandReader reader = new CommandReader();

    @Test
    void givenCommand_whenRead_thenIdAndCommand() {
        var reading = read("{'commandId':'ID','type':'MoveToken','tokenId':'ID','path':[{'x':1,'y':2.5}]}");

        assertThat(reading).isEqualTo(new Understood(ID, new MoveToken(ID, List.of(new Point(1, 2.5)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'type':'StartSession'} | commandId",
        "{'commandId':'1-1-1-1-1','type':'StartSession'} | commandId",
        "{'commandId':'ID'} | type",
        "{'commandId':'ID','type':7} | type",
        "{'commandId':'ID','type':'ActivateScene'} | sceneId",
        "{'commandId':'ID','type':'ActivateScene','sceneId':'nothing'} | sceneId",
        "{'commandId':'ID','type':'AddScene','sceneId':'ID','name':5,'width':3,'height':3} | name",
        "{'commandId':'ID','type':'AddScene','sceneId':'ID','name':'a','width':'3','height':3} | width",
        "{'commandId':'ID','type':'AddScene','sceneId':'ID','name':'a','width':3.5,'height':3} | width",
        "{'commandId':'ID','type':'AddScene','sceneId':'ID','name':'a','width':3} | height",
        "{'commandId':'ID','type':'AddScene','sceneId':'ID','name':'a','width':3000000,'height':3} | width",
        "{'commandId':'ID','type':'MoveToken','tokenId':'ID','path':[]} | path",
        "{'commandId':'ID','type':'MoveToken','tokenId':'ID','path':[{'x':1,'y':2},{'x':1e9,'y':2}]} | path[1].x",
        "{'commandId':'ID','type':'MoveToken','tokenId':'ID','path':7} | path",
        "{'commandId':'ID','type':'PostMessage','text':' '} | text",
    })
    void givenFieldThatIsWrong_whenRead_thenItIsNamed(String json, String field) {
        assertThat(read(json)).isInstanceOfSatisfying(NotUnderstood.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(ErrorCode.MALFORMED_FIELD);
            assertThat(refused.rejection().details()).containsEntry("field", field);
            assertThat(refused.commandId()).isEqualTo(field.equals("commandId") ? Optional.empty() : Optional.of(ID));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "7", "{'commandId':'ID'", "{'commandId':'ID'} {}", "{'a':1,'a':2}", "{'a':NaN}"})
    void givenNoJsonObject_whenRead_thenMalformedJson(String json) {
        assertThat(codeOf(read(json))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void givenThousandBrackets_whenRead_thenMalformedJson() {
        assertThat(codeOf(read("{'a':" + "[".repeat(1_000) + "]".repeat(1_000) + "}"))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @Test
    void givenInvalidUtf8_whenRead_thenMalformedJson() {
        var bytes = "{\"a\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xFF;

        assertThat(codeOf(reader.read(bytes))).isEqualTo(ErrorCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dance", "java.lang.Runtime", "RoomCommand", "CreateRoom"})
    void givenTypeThatIsNoCommandForARoom_whenRead_thenUnknownCommand(String type) {
        var reading = read("{'commandId':'ID','type':'%s','name':'a'}".formatted(type));

        assertThat(codeOf(reading)).isEqualTo(ErrorCode.UNKNOWN_COMMAND);
        assertThat(((NotUnderstood) reading).commandId()).contains(ID);
    }

    private CommandReading read(String json) {
        return reader.read(json.replace('\'', '"').replace("ID", ID.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorCode codeOf(CommandReading reading) {
        return ((NotUnderstood) reading).rejection().code();
    }
}
