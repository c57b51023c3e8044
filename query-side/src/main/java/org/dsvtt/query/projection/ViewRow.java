package org.dsvtt.query.projection;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A row of a view. Implemented by records with a component for each column, in camel case: {@code roomId} for
 * {@code room_id}. A collection becomes an array, any other object a column of type {@code jsonb}.
 */
@JsonNaming(SnakeCaseStrategy.class)
public interface ViewRow {}
