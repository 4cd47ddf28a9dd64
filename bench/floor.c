/*
 * The floor: reads a CSV, writes every record as a lead in JSON and posts 500 at a time, one request after another. No
 * check, no phone, no duplicates: what any program that delivers the file has to do at least.
 * floor <csv> <port>
 */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CHUNK (256 * 1024)
#define BODY (4 * 1024 * 1024)
#define LEADS 500
#define COLUMNS 35

static unsigned char in[CHUNK];
static char body[BODY];
static size_t used;
static int link_to_server, leads;
static char names[COLUMNS][32];
static size_t name_lengths[COLUMNS];

static int fail(const char *what) {
  perror(what);
  exit(1);
}

static void put(const char *text) {
  size_t length = strlen(text);
  memcpy(body + used, text, length);
  used += length;
}

static void send_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = write(link_to_server, bytes, length);
    if (sent <= 0) fail("write");
    bytes += sent;
    length -= (size_t)sent;
  }
}

static void post(void) {
  char head[256], answer[4096];
  size_t got = 0;
  if (leads == 0) return;
  put("],\"duplicate_option\":\"skip\"}");
  int length = snprintf(head, sizeof head,
                        "POST /v1/broadcast/leads/7 HTTP/1.1\r\nHost: localhost\r\n"
                        "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n",
                        used);
  send_all(head, (size_t)length);
  send_all(body, used);
  do {
    ssize_t more = read(link_to_server, answer + got, sizeof answer - 1 - got);
    if (more <= 0) fail("read");
    got += (size_t)more;
    answer[got] = 0;
  } while (strstr(answer, "\"ok\"}") == NULL);
  used = 0;
  leads = 0;
}

static void open_cell(int column) {
  if (column > 0) {
    body[used++] = ',';
  } else if (leads++ == 0) {
    put("{\"data\":[{");
  } else {
    body[used++] = ',';
    body[used++] = '{';
  }
  memcpy(body + used, names[column], name_lengths[column]);
  used += name_lengths[column];
}

static inline void put_escaped(unsigned char byte) {
  if (byte >= ' ' && byte != '"' && byte != '\\') {
    body[used++] = (char)byte;
    return;
  }
  body[used++] = '\\';
  body[used++] = byte == '\n' ? 'n' : byte == '\r' ? 'r' : byte == '\t' ? 't' : (char)byte;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int file = open(argv[1], O_RDONLY), on = 1, quoted = 0, quote_seen = 0, column = 0, fresh = 1, header = 1;
  if (file < 0) fail(argv[1]);
  for (int i = 0; i < COLUMNS; i++) name_lengths[i] = (size_t)sprintf(names[i], "\"field_%d\":\"", i);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(argv[2]))};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  link_to_server = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(link_to_server, (struct sockaddr *)&to, sizeof to) < 0) fail("connect");
  setsockopt(link_to_server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);

  for (ssize_t got; (got = read(file, in, CHUNK)) > 0;) {
    for (ssize_t i = 0; i < got; i++) {
      unsigned char byte = in[i];
      if (header) {
        header = byte != '\n';
        continue;
      }
      if (fresh) {
        open_cell(column);
        fresh = 0;
        if (byte == '"') {
          quoted = 1;
          continue;
        }
      }
      if (quoted) {
        if (quote_seen) {
          quote_seen = 0;
          if (byte == '"') {
            put_escaped(byte);
            continue;
          }
          quoted = 0;
        } else if (byte == '"') {
          quote_seen = 1;
          continue;
        } else {
          put_escaped(byte);
          continue;
        }
      }
      if (byte == ',') {
        body[used++] = '"';
        column++;
        fresh = 1;
      } else if (byte == '\n') {
        put("\"}");
        column = 0;
        fresh = 1;
        if (leads == LEADS) post();
      } else if (byte != '\r') {
        put_escaped(byte);
      }
    }
  }
  post();
  return 0;
}
