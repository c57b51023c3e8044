package org.dsvtt.gateway.asset;

import java.util.List;
import org.dsvtt.axon.watch.Disk;
import org.dsvtt.axon.watch.StatusSource;
import org.dsvtt.contracts.query.DiskStatus;
import org.springframework.stereotype.Component;

/** The disk of uploaded images, which grows fastest. */
@Component
final class AssetDisk implements StatusSource {
    private final Disk disk;

    AssetDisk(AssetProperties properties) {
        disk = new Disk("assets", properties.directory());
    }

    @Override
    public List<DiskStatus> disks() {
        return disk.disks();
    }
}
