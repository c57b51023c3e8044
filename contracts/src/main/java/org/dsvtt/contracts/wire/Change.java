package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dsvtt.contracts.TableEvent;

/**
 * One change of the table as a certain viewer may know of it. In JSON the simple name of the record is the property
 * {@code type}. A client that applies every change it is sent, in order, has the table it would get by asking for it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Change permits TableEvent, SceneShown, CombatShown, TableShown {}
