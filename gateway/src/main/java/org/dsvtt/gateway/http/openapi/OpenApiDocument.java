package org.dsvtt.gateway.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.SearchOrder;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.Reply;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.admin.RequestPath;
import org.dsvtt.gateway.admin.ServerStatus;
import org.dsvtt.gateway.asset.AssetDescription;
import org.dsvtt.gateway.asset.StoredAsset;
import org.dsvtt.gateway.export.Export;
import org.dsvtt.gateway.export.NewExport;
import org.dsvtt.gateway.http.ClientConfiguration;
import org.dsvtt.gateway.http.CommandAccepted;
import org.dsvtt.gateway.http.CreatedRoom;
import org.dsvtt.gateway.http.InviteUse;
import org.dsvtt.gateway.http.ListedRoom;
import org.dsvtt.gateway.http.Me;
import org.dsvtt.gateway.http.NewRoom;
import org.dsvtt.gateway.note.NoteCommandAccepted;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of this server as JSON. It is made once and is the same on every server of a release. */
@Component
public class OpenApiDocument {
    private static final List<Class<?>> ROOTS = List.of(
            AssetDescription.class, ChatEntry.class, ClientConfiguration.class, CommandAccepted.class,
            CreatedRoom.class, ErrorCode.class, Export.class, FindingsPage.class, Frame.class, FramePage.class,
            InviteUse.class, InvitedRoom.class, ListedRoom.class, Me.class, NewExport.class, NewRoom.class,
            NoteCommand.class, NoteCommandAccepted.class, NoteNotice.class, NoteSummary.class, NoteVersion.class,
            NoteView.class, Person.class, ProjectionStatus.class, Recap.class, Reply.class, RequestPath.class, SearchOrder.class,
            ServerStatus.class, SessionView.class, StoredAsset.class, TableCommand.class, TableView.class, Timeline.class);

    private final String json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
            .writeValueAsString(document()) + "\n";

    public String json() {
        return json;
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = addresses();
        Map<String, Object> schemas = section(section(document, "components"), "schemas");
        var all = new TreeMap<>(schemas);
        var fromRecords = new RecordSchemas();
        ROOTS.forEach(fromRecords::with);
        fromRecords.byName().forEach((name, schema) -> {
            if (all.put(name, schema) != null) throw new IllegalStateException("%s is written by hand and made".formatted(name));
        });
        section(document, "components").put("schemas", all);
        return document;
    }

    private static Map<String, Object> addresses() {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("openapi.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }
}
