package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.cat.nodes.NodesRecord;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dsvtt.query.search.domain.SearchDocument;

/**
 * The indices with the documents of the search, one a generation, and the alias under which one of them is asked. It makes,
 * fills and removes them, and never asks on behalf of a person.
 */
final class MomentIndex {

    /** What questions are asked of. */
    static final String ALIAS = "dsvtt-moments";

    private static final String DEFINITION = "/org/dsvtt/elastic/moments.json";
    private static final int CONFLICT = 409;
    private static final int DOCUMENTS_READ_AT_ONCE = 1_000;
    /** Characters of text after which a request is sent; the node takes in at most a tenth of its small heap at once. */
    private static final int REQUEST_SIZE = 1_000_000;

    private final ElasticsearchClient client;

    MomentIndex(ElasticsearchClient client) {
        this.client = client;
    }

    /** A document and its version; of two with the same id the one with the higher version stays. */
    record Versioned(SearchDocument document, long version) {}

    /** Something asked of the node. */
    private interface Call<T> {
        T make() throws IOException;
    }

    /**
     * Asks for the version of a node, in a way that the embedded one knows as well as a stock one.
     *
     * @throws IOException if none answers
     */
    Optional<String> nodeVersion() throws IOException {
        return client.cat().nodes(question -> question.h("version")).nodes().stream()
                .map(NodesRecord::version)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    boolean exists(int number) {
        return done(() -> client.indices().exists(index -> index.index(name(number)))).value();
    }

    boolean isShown(int number) {
        return done(() -> client.indices().existsAlias(alias -> alias.name(ALIAS).index(name(number)))).value();
    }

    /** Makes an index, in place of one of that number. */
    void create(int number) {
        drop(number);
        done(() -> {
            try (InputStream definition = Objects.requireNonNull(MomentIndex.class.getResourceAsStream(DEFINITION), DEFINITION)) {
                return client.indices().create(index -> index.index(name(number)).withJson(definition));
            }
        });
    }

    /**
     * Puts whole documents into an index. One that is there in this or a newer version stays as it is.
     *
     * @throws IllegalStateException if the node took some of them and not others
     */
    void put(List<Versioned> documents, int number) {
        List<Versioned> request = new ArrayList<>();
        int size = 0;
        for (Versioned entry : documents) {
            request.add(entry);
            size += entry.document().text().stream().mapToInt(String::length).sum();
            if (size < REQUEST_SIZE) continue;
            putAtOnce(request, number);
            request.clear();
            size = 0;
        }
        if (!request.isEmpty()) putAtOnce(request, number);
    }

    /** Has questions asked of this index and of no other. */
    void show(int number) {
        done(() -> client.indices().updateAliases(aliases -> aliases
                .actions(action -> action.remove(old -> old.index(ALIAS + "-*").alias(ALIAS).mustExist(false)))
                .actions(action -> action.add(shown -> shown.index(name(number)).alias(ALIAS)))));
    }

    /** Removes an index, if it is there. */
    void drop(int number) {
        done(() -> client.indices().delete(index -> index.index(name(number)).ignoreUnavailable(true)));
    }

    /** The same for two indices if and only if they hold the same documents in the same versions. */
    String contentHash(int number) {
        MessageDigest digest = sha256();
        done(() -> client.indices().refresh(index -> index.index(name(number))));
        List<Hit<JsonData>> page = page(number, List.of());
        while (!page.isEmpty()) {
            page.forEach(hit -> digest.update("%s %d %s%n".formatted(
                    hit.id(), hit.version(), Objects.requireNonNull(hit.source()).toJson()).getBytes(StandardCharsets.UTF_8)));
            page = page(number, page.getLast().sort());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Hit<JsonData>> page(int number, List<FieldValue> after) {
        return done(() -> client.search(search -> {
            search.index(name(number))
                    .sort(by -> by.field(id -> id.field("id").order(SortOrder.Asc)))
                    .version(true)
                    .size(DOCUMENTS_READ_AT_ONCE);
            if (!after.isEmpty()) search.searchAfter(after);
            return search;
        }, JsonData.class)).hits().hits();
    }

    private void putAtOnce(List<Versioned> documents, int number) {
        BulkResponse response = done(() -> client.bulk(bulk -> {
            bulk.index(name(number));
            documents.forEach(entry -> put(bulk, entry));
            return bulk;
        }));
        response.items().stream().filter(MomentIndex::failed).findFirst().ifPresent(item -> {
            throw new IllegalStateException("The search node did not take %s: %s"
                    .formatted(item.id(), Objects.requireNonNull(item.error()).reason()));
        });
    }

    private static void put(BulkRequest.Builder bulk, Versioned entry) {
        bulk.operations(operation -> operation.<SearchDocument>index(index -> index
                .id(entry.document().id())
                .version(entry.version())
                .versionType(VersionType.External)
                .document(entry.document())));
    }

    private static boolean failed(BulkResponseItem item) {
        return item.error() != null && item.status() != CONFLICT;
    }

    private static String name(int number) {
        return ALIAS + "-" + number;
    }

    private static <T> T done(Call<T> call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw new SearchNodeAway(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
