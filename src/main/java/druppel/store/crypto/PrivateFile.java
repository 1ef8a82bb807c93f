package druppel.store.crypto;

import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Files that only their owner may read.
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_OF_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    private PrivateFile() {}

    /// Writes a new file that is private from the start and flushed to disk when this returns.
    public static void create(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes(file, OWNER))) {
            write(channel, file, content);
        }
    }

    /// Creates a folder that is private from the start and flushed to disk when this returns, unless it exists. Its
    /// own folder must exist.
    public static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, attributes(folder, OWNER_OF_FOLDER));
        } catch (FileAlreadyExistsException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
        flush(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
    }

    /// Opens a file to read and write; creates it, private from the start, if it does not exist.
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                attributes(file, OWNER));
    }

    /// Replaces the content of a file in one step, flushed to disk when this returns; a crash leaves the old or the new
    /// content. Keeps the owner, the group and the permissions, and a symbolic link to the file.
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = file.toRealPath();
        Path folder = Objects.requireNonNull(target.getParent());
        Path temporary = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        create(temporary, content);
        try {
            copyAccess(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        flush(folder);
    }

    /// Gives a file the owner, the group and the permissions of another one.
    public static void copyAccess(Path from, Path to) throws IOException {
        if (!knowsModes(from)) {
            return;
        }
        PosixFileAttributeView access = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes found = access.readAttributes();
        if (!found.owner().equals(wanted.owner())) {
            access.setOwner(wanted.owner());
        }
        if (!found.group().equals(wanted.group())) {
            access.setGroup(wanted.group());
        }
        access.setPermissions(wanted.permissions());
    }

    /// Flushes a folder to disk: a new name in it is there once its folder is. Some systems cannot open a folder, and
    /// need not.
    public static void flush(Path folder) throws IOException {
        if (knowsModes(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Throws `StoreUnavailableException` if other users of the machine can access the file.
    static void requireClosedToOthers(Path file) throws IOException {
        if (isOpenToOthers(file)) {
            throw new StoreUnavailableException(
                    "The keyset " + file + " is accessible to other users; run chmod 600 " + file);
        }
    }

    static boolean isOpenToOthers(Path file) throws IOException {
        return knowsModes(file) && !Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS);
    }

    private static void write(FileChannel channel, Path file, byte[] content) throws IOException {
        try {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException failure) {
            Files.delete(file);
            throw failure;
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return knowsModes(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
