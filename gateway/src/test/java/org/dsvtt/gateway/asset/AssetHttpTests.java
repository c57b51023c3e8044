package org.dsvtt.gateway.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class AssetHttpTests {
    private final UUID me = UUID.randomUUID();
    private final UUID room = UUID.randomUUID();
    private final UUID otherRoom = UUID.randomUUID();

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        table.reset();
        client = TestClient.signedIn(port, realm.token(me, "Ilse"));
    }

    @Test
    void givenDirector_whenMapIsUploaded_thenItsPiecesAreThereForEver() throws IOException {
        iAm(Role.DIRECTOR);
        table.answer(MayReadAsset.class, query -> true);
        var asset = Objects.requireNonNull(upload(room, SampleImages.encoded(SampleImages.redAndBlue(1200, 600), "jpeg"))
                .expectStatus().isCreated().expectBody(StoredAsset.class).returnResult().getResponseBody());

        assertThat(asset.width()).isEqualTo(1200);
        get(room, asset.id(), "").expectStatus().isOk().expectBody().json("""
                {"id":"%s","width":1200,"height":600,"tileSize":512,"levels":6}""".formatted(asset.id()));
        get(room, asset.id(), "/tiles/0/2/1").expectStatus().isOk()
                .expectHeader().contentType(MediaType.IMAGE_JPEG)
                .expectHeader().valueEquals("Cache-Control", "max-age=31536000, private, immutable")
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        byte[] preview = get(room, asset.id(), "/image?max=700").expectStatus().isOk().expectBody().returnResult().getResponseBody();
        assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getWidth()).isEqualTo(600);
    }

    @Test
    void givenPlayerOrSpectator_whenUploadingAnImageForANote_thenOnlyThePlayerMay() throws IOException {
        byte[] map = SampleImages.encoded(SampleImages.redAndBlue(10, 10), "png");
        iAm(Role.PLAYER);
        upload(room, map).expectStatus().isCreated();
        iAm(Role.SPECTATOR);
        expect(upload(room, map), ErrorCode.SPECTATORS_WATCH);
        table.refuse(GetTable.class, ErrorCode.ROOM_NOT_FOUND);
        expect(upload(room, map), ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenImageOfOneRoom_whenADirectorOfAnotherKnowsItsId_thenItIsNotFoundThere() throws IOException {
        iAm(Role.DIRECTOR);
        table.answer(MayReadAsset.class, query -> true);
        String id = uploaded(room);

        expect(get(otherRoom, id, ""), ErrorCode.ASSET_NOT_FOUND);
        expect(get(otherRoom, id, "/image"), ErrorCode.ASSET_NOT_FOUND);
        expect(get(otherRoom, id, "/tiles/0/0/0"), ErrorCode.ASSET_NOT_FOUND);
    }

    @Test
    void givenImageThatIsNotOnTheTable_whenAPlayerKnowsItsId_thenItIsNotFound() throws IOException {
        iAm(Role.DIRECTOR);
        String id = uploaded(room);
        table.answer(MayReadAsset.class, query -> false);
        expect(get(room, id, "/image"), ErrorCode.ASSET_NOT_FOUND);
        table.refuse(MayReadAsset.class, ErrorCode.ROOM_NOT_FOUND);
        expect(get(room, id, "/image"), ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenBadAddress_whenFetched_thenItGetsItsCode() throws IOException {
        iAm(Role.DIRECTOR);
        table.answer(MayReadAsset.class, query -> true);
        String id = uploaded(room);
        expect(get(room, id, "/tiles/0/1/0"), ErrorCode.ASSET_NOT_FOUND);
        expect(get(room, id, "/tiles/-1/0/0"), ErrorCode.ASSET_NOT_FOUND);
        expect(get(room, id, "/tiles/x/0/0"), ErrorCode.MALFORMED_FIELD);
        expect(get(room, id, "/image?max=63"), ErrorCode.MALFORMED_FIELD);
        expect(get(room, id, "/image?max=2049"), ErrorCode.MALFORMED_FIELD);
        expect(get(room, "A".repeat(64), ""), ErrorCode.ASSET_NOT_FOUND);
        expect(get(room, "0".repeat(64), ""), ErrorCode.ASSET_NOT_FOUND);
    }

    @Test
    void givenBadUpload_whenSent_thenItGetsItsCode() {
        iAm(Role.DIRECTOR);
        expect(upload(room, "<html>".getBytes()), ErrorCode.IMAGE_NOT_READABLE);
        expect(upload(room, SampleImages.pngOfSize(32_768, 32_768)), ErrorCode.IMAGE_TOO_LARGE);
        expect(upload(room, new byte[(50 << 20) + 1]), ErrorCode.ASSET_TOO_LARGE);
        expect(client.post().uri("/api/rooms/{room}/assets", room).contentType(MediaType.valueOf("image/svg+xml"))
                .bodyValue("<svg/>".getBytes()).exchange(), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private void iAm(Role role) {
        table.answer(GetTable.class, query -> new TableView(
                query.roomId(), 2, "Blackspire", Optional.empty(), HistoryAccess.EVERYTHING,
                List.of(new MemberView(me, role, PlayerColor.CORAL, 1)), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty()));
    }

    private String uploaded(UUID roomId) throws IOException {
        byte[] map = SampleImages.encoded(SampleImages.redAndBlue(70, 50), "png");
        var asset = upload(roomId, map).expectStatus().isCreated().expectBody(StoredAsset.class).returnResult();
        return Objects.requireNonNull(asset.getResponseBody()).id();
    }

    private ResponseSpec upload(UUID roomId, byte[] file) {
        return client.post().uri("/api/rooms/{room}/assets", roomId).contentType(MediaType.IMAGE_PNG).bodyValue(file).exchange();
    }

    private ResponseSpec get(UUID roomId, String asset, String rest) {
        return client.get().uri("/api/rooms/%s/assets/%s%s".formatted(roomId, asset, rest)).exchange();
    }

    private static void expect(ResponseSpec response, ErrorCode code) {
        response.expectStatus().isEqualTo(code.status()).expectBody().jsonPath("code").isEqualTo(code.name());
    }
}
