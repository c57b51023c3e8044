package org.dsvtt.contracts.scene;

import org.dsvtt.contracts.TableCommand;

/** What may be asked of a table about scenes, maps, tokens and fog. */
public sealed interface SceneCommand extends TableCommand
        permits ActivateScene, AddScene, AlignGrid, EditScene, EditToken, HideFog, HideToken, MoveToken, PlaceMap,
                PlaceToken, RemoveScene, RemoveToken, RevealFog, RevealToken {}
