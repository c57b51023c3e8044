import type { Id } from '../wire/types';
import type { Api } from '../wire/api';
import type { BoardImages } from './draw/pictures';
import type { ImagePyramid } from './tilePyramid';

/** What the board reads of the server. */
export type AssetSource = Pick<Api, 'asset' | 'assetImage' | 'assetTile'>;

/** Pixels a portrait has at most; tokens are seldom drawn larger. */
const PORTRAIT_SIDE = 256;
/** Tiles of 512 pixels take a megabyte each. */
const TILES_KEPT = 160;
/** After a failure an image is asked for again when it is needed, but not sooner than this. */
const RETRY_MILLIS = 5_000;

type Held<T> = { state: 'loading' } | { state: 'here'; value: T } | { state: 'failed'; at: number };

/**
 * Map tiles and portraits of a room, fetched when first asked for. Tiles that were not drawn for longest are given up; what has
 * failed is tried again later.
 */
export class AssetImages implements BoardImages {
  private readonly pyramids = new Map<string, Held<ImagePyramid>>();
  private readonly tiles = new Map<string, Held<ImageBitmap>>();
  private readonly portraits = new Map<string, Held<ImageBitmap>>();
  private closed = false;

  /** @param onArrival called whenever something came that was missing */
  constructor(
    private readonly api: AssetSource,
    private readonly roomId: Id,
    private readonly onArrival: () => void,
  ) {}

  pyramid(assetId: string): ImagePyramid | undefined {
    return this.hold(this.pyramids, assetId, () => this.api.asset(this.roomId, assetId));
  }

  tile(pyramid: ImagePyramid, level: number, column: number, row: number): ImageBitmap | undefined {
    const key = `${pyramid.id}/${level}/${column}/${row}`;
    const tile = this.hold(this.tiles, key, async () =>
      createImageBitmap(await this.api.assetTile(this.roomId, pyramid.id, level, column, row)),
    );
    this.renew(key);
    return tile;
  }

  portrait(assetId: string): ImageBitmap | undefined {
    return this.hold(this.portraits, assetId, async () =>
      createImageBitmap(await this.api.assetImage(this.roomId, assetId, PORTRAIT_SIDE)),
    );
  }

  close() {
    this.closed = true;
    for (const held of [...this.tiles.values(), ...this.portraits.values()]) if (held.state === 'here') held.value.close();
    this.tiles.clear();
    this.portraits.clear();
  }

  private hold<T>(shelf: Map<string, Held<T>>, key: string, load: () => Promise<T>): T | undefined {
    const held = shelf.get(key);
    if (held?.state === 'here') return held.value;
    if (held?.state === 'loading' || (held?.state === 'failed' && Date.now() - held.at < RETRY_MILLIS)) return undefined;
    shelf.set(key, { state: 'loading' });
    void this.load(shelf, key, load);
    return undefined;
  }

  private async load<T>(shelf: Map<string, Held<T>>, key: string, load: () => Promise<T>) {
    try {
      const value = await load();
      if (this.closed) return;
      shelf.set(key, { state: 'here', value });
      this.onArrival();
    } catch {
      // the board stays as it is without the picture, and asks again when it is drawn a while later
      shelf.set(key, { state: 'failed', at: Date.now() });
      if (!this.closed) setTimeout(this.onArrival, RETRY_MILLIS);
    }
  }

  /** Moves a tile to the end of the shelf, where those drawn last are, and gives up the first when there are too many. */
  private renew(key: string) {
    const held = this.tiles.get(key);
    if (held === undefined) return;
    this.tiles.delete(key);
    this.tiles.set(key, held);
    if (this.tiles.size <= TILES_KEPT) return;
    const [oldest] = this.tiles;
    if (oldest === undefined) return;
    this.tiles.delete(oldest[0]);
    if (oldest[1].state === 'here') oldest[1].value.close();
  }
}
