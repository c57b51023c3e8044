package org.dsvtt.axon;

import org.axonframework.serialization.RevisionResolver;
import org.dsvtt.contracts.Revision;
import org.jspecify.annotations.Nullable;

/** Reads the revision of an event from the contract's own annotation, so that the contract knows nothing of Axon. */
final class ContractRevisionResolver implements RevisionResolver {

    @Override
    public @Nullable String revisionOf(Class<?> payloadType) {
        Revision revision = payloadType.getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }
}
