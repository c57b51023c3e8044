export type {
  BackupStatus as Backup,
  CommandTiming,
  DiskStatus as Disk,
  NodeStatus as ServerNode,
  PartStatus as Part,
  ProjectionStatus as Projection,
  RequestPath,
  ServerStatus,
} from '../wire/schema';
