package org.dsvtt.gateway.http.openapi;

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
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.query.Webhook;
import org.dsvtt.contracts.query.WebhookSecret;
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

/** The OpenAPI document of this server as JSON. It is made once and is the same on every server of a release. */
@Component
public class OpenApiDocument {
    private static final List<Class<?>> ROOTS = List.of(
            AssetDescription.class, ChatEntry.class, ClientConfiguration.class, CommandAccepted.class,
            CreatedRoom.class, Delivery.class, ErrorCode.class, Export.class, FindingsPage.class, Frame.class, FramePage.class,
            InviteUse.class, InvitedRoom.class, ListedRoom.class, Me.class, NewExport.class, NewRoom.class,
            NoteCommand.class, NoteCommandAccepted.class, NoteNotice.class, NoteSummary.class, NoteVersion.class,
            NoteView.class, Person.class, ProjectionStatus.class, Recap.class, Reply.class, RequestPath.class, SearchOrder.class,
            ServerStatus.class, SessionView.class, StoredAsset.class, TableCommand.class, TableView.class, Timeline.class,
            Webhook.class, WebhookSecret.class);

    private final Map<String, Object> schemas;
    private final String json;

    OpenApiDocument() {
        Map<String, Object> document = YamlJson.read("openapi.yaml");
        Map<String, Object> components = YamlJson.section(document, "components");
        schemas = withRecords(YamlJson.section(components, "schemas"));
        components.put("schemas", schemas);
        json = YamlJson.write(document);
    }

    public String json() {
        return json;
    }

    /** All schemas, by name. */
    Map<String, Object> schemas() {
        return schemas;
    }

    private static Map<String, Object> withRecords(Map<String, Object> byHand) {
        var all = new TreeMap<>(byHand);
        var fromRecords = new RecordSchemas();
        ROOTS.forEach(fromRecords::with);
        fromRecords.byName().forEach((name, schema) -> {
            if (all.put(name, schema) != null) throw new IllegalStateException("%s is written by hand and made".formatted(name));
        });
        return all;
    }
}
