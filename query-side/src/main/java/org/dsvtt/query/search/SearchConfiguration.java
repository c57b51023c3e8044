package org.dsvtt.query.search;

import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.note.RecordedNotes;
import org.dsvtt.query.table.EventCuts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is only with a search node. The client of the index is no bean: nobody else gets hold of it. */
@Configuration
@ConditionalOnProperty("dsvtt.search.url")
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    SearchEngine searchEngine(SearchSettings settings) {
        return new SearchEngine(Objects.requireNonNull(settings.url()), settings.authorization());
    }

    @Bean
    SearchPart searchPart(SearchEngine engine) {
        return new SearchPart(new MomentIndex(engine.questions()));
    }

    @Bean
    ViewerSearch viewerSearch(SearchEngine engine) {
        return new ViewerSearch(engine.questions());
    }

    @Bean
    SearchProjection searchProjection(
            SearchEngine engine, EventCuts cuts, EventStore events, RecordedEvents recordedEvents, RecordedNotes recordedNotes) {
        return new SearchProjection(new MomentIndex(engine.writing()), cuts, events, recordedEvents, recordedNotes);
    }
}
