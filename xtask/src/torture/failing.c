/* Loaded before the program (LD_PRELOAD): counts its operations on files below a folder, writes them down, and at one of
 * them fails, writes half, or ends the program as a power cut would.
 *
 * TORTURE_FOLDER  what the paths contain
 * TORTURE_WAY     note | fail | fail-on (from then on) | half | kill (before) | kill-after
 * TORTURE_KINDS   which operations count, by letter:
 *                 o open to write or make   O open to read   w write   R read   s sync   t cut to a length
 *                 r give a name   u remove   m make a folder
 * TORTURE_AT      at which of them, from 1
 * TORTURE_ERROR   the number of the error
 * TORTURE_NOTES   the file that they are written into: a line "letter TAB offset TAB length TAB path", and after that of a
 *                 write the bytes
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };
enum verdict { GO_ON, FAIL, HALF };

static const char *folder, *way = "note", *kinds = "owstrum";
static long counted, at = -1;
static int error_number = EIO, notes = -1, is_ready, is_last;
static char *names[MOST_FILES];

static void prepare(void) {
    if (is_ready) return;
    is_ready = 1;
    folder = getenv("TORTURE_FOLDER");
    if (getenv("TORTURE_WAY")) way = getenv("TORTURE_WAY");
    if (getenv("TORTURE_KINDS")) kinds = getenv("TORTURE_KINDS");
    if (getenv("TORTURE_AT")) at = atol(getenv("TORTURE_AT"));
    if (getenv("TORTURE_ERROR")) error_number = atoi(getenv("TORTURE_ERROR"));
    const char *file = getenv("TORTURE_NOTES");
    if (file) notes = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static int is_ours(const char *path) {
    prepare();
    return folder && path && strstr(path, folder) != NULL;
}

static int has_our_file(int fd) {
    prepare();
    return fd >= 0 && fd < MOST_FILES && names[fd] != NULL;
}

static void remember(int fd, const char *path) {
    if (fd < 0 || fd >= MOST_FILES) return;
    free(names[fd]);
    names[fd] = path ? strdup(path) : NULL;
}

static void end(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    pause();
}

static void note(char kind, const char *path, long offset, const void *data, long length) {
    if (notes < 0) return;
    char line[2 * PATH_MAX + 100];
    int size = snprintf(line, sizeof line, "%c\t%ld\t%ld\t%s\n", kind, offset, data ? length : 0, path);
    ssize_t written = syscall(SYS_write, notes, line, size);
    if (data && length > 0) written = syscall(SYS_write, notes, data, length);
    (void)written;
}

/* Counts an operation and tells what is to become of it. */
static enum verdict meet(char kind, const char *path, long offset, const void *data, long length) {
    if (!strchr(kinds, kind)) return GO_ON;
    long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
    if (!strcmp(way, "note")) {
        note(kind, path, offset, data, length);
        return GO_ON;
    }
    if (!strcmp(way, "fail-on")) return at > 0 && number >= at ? FAIL : GO_ON;
    if (number != at) return GO_ON;
    if (!strcmp(way, "kill")) end();
    if (!strcmp(way, "kill-after")) is_last = 1;
    if (!strcmp(way, "half")) return kind == 'w' ? HALF : FAIL;
    return !strcmp(way, "fail") ? FAIL : GO_ON;
}

static void done(void) {
    if (is_last) end();
}

static int fails(void) {
    errno = error_number;
    return -1;
}

/* The function of this name that the program would have called. */
#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Does `call`, unless this operation is to fail. */
#define ATTEMPT(is_one, kind, path, offset, data, length, call) \
    do { \
        if (!(is_one)) return call; \
        if (meet(kind, path, offset, data, length) != GO_ON) return fails(); \
        __typeof__(call) result = call; \
        done(); \
        return result; \
    } while (0)

static int open_file(int base, const char *path, int flags, mode_t mode) {
    static int (*real)(int, const char *, int, ...);
    if (!real) real = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat");
    if (!is_ours(path)) return real(base, path, flags, mode);
    int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    struct stat there;
    int makes = (flags & O_CREAT) && fstatat(base, path, &there, 0) != 0;
    /* What a power cut could take back: 1 made, 2 emptied. */
    long what = makes ? 1 : (flags & O_TRUNC) ? 2 : 0;
    if (meet(writes ? 'o' : 'O', path, what, NULL, 0) != GO_ON) return fails();
    int fd = real(base, path, flags, mode);
    if (fd >= 0) remember(fd, path);
    done();
    return fd;
}

#define MODE \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }
int open(const char *path, int flags, ...) { MODE return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return open_file(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int base, const char *path, int flags, ...) { MODE return open_file(base, path, flags, mode); }
int openat64(int base, const char *path, int flags, ...) { MODE return open_file(base, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return open_file(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd) {
    REAL(close);
    if (has_our_file(fd)) remember(fd, NULL);
    return real(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    if (!has_our_file(fd)) return real(fd, bytes, length);
    enum verdict verdict = meet('w', names[fd], lseek(fd, 0, SEEK_CUR), bytes, (long)length);
    if (verdict == FAIL) return fails();
    ssize_t written = real(fd, bytes, verdict == HALF && length > 1 ? length / 2 : length);
    done();
    return written;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off64_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = (ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    if (!has_our_file(fd)) return real(fd, bytes, length, offset);
    enum verdict verdict = meet('w', names[fd], offset, bytes, (long)length);
    if (verdict == FAIL) return fails();
    ssize_t written = real(fd, bytes, verdict == HALF && length > 1 ? length / 2 : length, offset);
    done();
    return written;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return write_at(fd, bytes, length, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return write_at(fd, bytes, length, offset); }

/* In pieces, so that each is written down with its bytes. */
ssize_t writev(int fd, const struct iovec *pieces, int count) {
    REAL(writev);
    if (!has_our_file(fd)) return real(fd, pieces, count);
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t written = write(fd, pieces[i].iov_base, pieces[i].iov_len);
        if (written < 0) return all ? all : -1;
        all += written;
        if ((size_t)written < pieces[i].iov_len) break;
    }
    return all;
}

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(read);
    ATTEMPT(has_our_file(fd), 'R', names[fd], 0, NULL, 0, real(fd, bytes, length));
}

static ssize_t read_at(int fd, void *bytes, size_t length, off64_t offset) {
    static ssize_t (*real)(int, void *, size_t, off64_t);
    if (!real) real = (ssize_t (*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64");
    ATTEMPT(has_our_file(fd), 'R', names[fd], offset, NULL, 0, real(fd, bytes, length, offset));
}
ssize_t pread(int fd, void *bytes, size_t length, off_t offset) { return read_at(fd, bytes, length, offset); }
ssize_t pread64(int fd, void *bytes, size_t length, off64_t offset) { return read_at(fd, bytes, length, offset); }

int fsync(int fd) {
    REAL(fsync);
    ATTEMPT(has_our_file(fd), 's', names[fd], 0, NULL, 0, real(fd));
}

int fdatasync(int fd) {
    REAL(fdatasync);
    ATTEMPT(has_our_file(fd), 's', names[fd], 0, NULL, 0, real(fd));
}

static int cut(int fd, off64_t length) {
    static int (*real)(int, off64_t);
    if (!real) real = (int (*)(int, off64_t))dlsym(RTLD_NEXT, "ftruncate64");
    ATTEMPT(has_our_file(fd), 't', names[fd], length, NULL, 0, real(fd, length));
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

int unlink(const char *path) {
    REAL(unlink);
    struct stat there;
    ATTEMPT(is_ours(path) && lstat(path, &there) == 0, 'u', path, 0, NULL, 0, real(path));
}

int rmdir(const char *path) {
    REAL(rmdir);
    struct stat there;
    ATTEMPT(is_ours(path) && lstat(path, &there) == 0, 'u', path, 0, NULL, 0, real(path));
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    ATTEMPT(is_ours(path), 'm', path, 0, NULL, 0, real(path, mode));
}

/* Both names in one line: the old one, a byte 1, the new one. */
static void both(char *line, size_t size, const char *from, const char *to) { snprintf(line, size, "%s\1%s", from, to); }

/* Names are given in several ways, some of them without the C library, by the system call itself: a filter turns those calls
 * into a signal, and what answers the signal does the call. */
static int is_filtered;

#if defined(__x86_64__)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <ucontext.h>

/* In an argument that the call does not have: this one is ours, let it through. */
enum { OURS = 0x70727475 };

static void on_call(int signal, siginfo_t *about, void *context) {
    (void)signal;
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    int is_short = about->si_syscall == SYS_rename;
    long from_folder = is_short ? AT_FDCWD : registers[REG_RDI], to_folder = is_short ? AT_FDCWD : registers[REG_RDX];
    const char *from = (const char *)registers[is_short ? REG_RDI : REG_RSI];
    const char *to = (const char *)registers[is_short ? REG_RSI : REG_R10];
    long flags = about->si_syscall == SYS_renameat2 ? registers[REG_R8] : 0;
    char line[2 * PATH_MAX + 4];
    both(line, sizeof line, from, to);
    int ours = is_ours(line);
    long result = -error_number;
    if (!ours || meet('r', line, 0, NULL, 0) == GO_ON) {
        result = syscall(SYS_renameat2, from_folder, from, to_folder, to, flags, OURS);
        if (result < 0) result = -errno;
        if (ours) done();
    }
    registers[REG_RAX] = result;
}

__attribute__((constructor)) static void listen_for_names(void) {
    struct sigaction answer = {.sa_flags = SA_SIGINFO | SA_NODEFER | SA_RESTART};
    answer.sa_sigaction = on_call;
    if (sigaction(SIGSYS, &answer, NULL) != 0) return;
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 0, 6),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_rename, 5, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 2),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[5])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OURS, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
    };
    struct sock_fprog filter = {.len = sizeof steps / sizeof *steps, .filter = steps};
    /* Where the system refuses, only names that the C library gives are counted and made to fail. */
    is_filtered = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}
#endif

int rename(const char *from, const char *to) {
    REAL(rename);
    char line[2 * PATH_MAX + 4];
    both(line, sizeof line, from, to);
    ATTEMPT(!is_filtered && is_ours(line), 'r', line, 0, NULL, 0, real(from, to));
}
