/* While the file named by DISK_FAULT exists, writes and flushes of the files under DISK_FAULT_PATH fail as those of a
   broken disk do. Loaded with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int broken(int descriptor)
{
    const char *trigger = getenv("DISK_FAULT");
    const char *path = getenv("DISK_FAULT_PATH");
    char link[64], name[PATH_MAX];
    ssize_t length;

    if (!trigger || !path || access(trigger, F_OK) != 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = readlink(link, name, sizeof name - 1);
    if (length < 0)
        return 0;
    name[length] = 0;
    return strncmp(name, path, strlen(path)) == 0;
}

#define FAULTY(name, parameters, arguments, descriptor)                       \
    typedef ssize_t (*name##_type) parameters;                                \
    ssize_t name parameters                                                   \
    {                                                                         \
        if (broken(descriptor)) {                                             \
            errno = EIO;                                                      \
            return -1;                                                        \
        }                                                                     \
        return ((name##_type)dlsym(RTLD_NEXT, #name)) arguments;              \
    }

FAULTY(pwrite64, (int fd, const void *bytes, size_t count, off64_t at), (fd, bytes, count, at), fd)
FAULTY(pwrite, (int fd, const void *bytes, size_t count, off_t at), (fd, bytes, count, at), fd)
FAULTY(write, (int fd, const void *bytes, size_t count), (fd, bytes, count), fd)

#define FAULTY_FLUSH(name)                                                    \
    typedef int (*name##_type)(int);                                          \
    int name(int fd)                                                          \
    {                                                                         \
        if (broken(fd)) {                                                     \
            errno = EIO;                                                      \
            return -1;                                                        \
        }                                                                     \
        return ((name##_type)dlsym(RTLD_NEXT, #name))(fd);                    \
    }

FAULTY_FLUSH(fsync)
FAULTY_FLUSH(fdatasync)
