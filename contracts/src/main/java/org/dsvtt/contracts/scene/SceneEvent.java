package org.dsvtt.contracts.scene;

import org.dsvtt.contracts.TableEvent;

/** What happened at a table about scenes, maps, tokens and fog. */
public sealed interface SceneEvent extends TableEvent
        permits FogHidden, FogRevealed, GridAligned, MapPlaced, SceneActivated, SceneAdded, SceneEdited,
                SceneRemoved, TokenEdited, TokenHidden, TokenMoved, TokenPlaced, TokenRemoved, TokenRevealed {}
