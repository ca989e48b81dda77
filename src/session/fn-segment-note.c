#include "config.h"

#include "session/fn-segment-note.h"

/* Says how the numbers are kept, too: on another kind of machine it is another number. */
#define MARK 0x464e5431

typedef struct
{
  guint32 mark;
  guint32 n;
} Head;

FnSegmentNote
fn_segment_note_new (const GArray *texts, const GString *names)
{
  GByteArray *all = g_byte_array_new ();
  Head head = { MARK, texts->len };
  FnSegmentNote note = { NULL };
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (all, (const guint8 *) &head, sizeof head);
  g_byte_array_append (all, (const guint8 *) texts->data, (guint) (texts->len * sizeof (FnNotedText)));
  g_byte_array_append (all, (const guint8 *) names->str, (guint) names->len + 1);
  bytes = g_byte_array_free_to_bytes (all);
  if (!fn_segment_note_read (bytes, &note))
    g_assert_not_reached ();
  return note;
}

/* Names begin where they should, and starts ascend. */
static gboolean
is_sound (const FnSegmentNote *note, gsize names_size)
{
  for (guint i = 0; i < note->n; i++)
    if (note->texts[i].name >= names_size || note->texts[i].start < 0 ||
        (i > 0 && note->texts[i].start <= note->texts[i - 1].start))
      return FALSE;
  return names_size > 0 && note->names[names_size - 1] == '\0';
}

gboolean
fn_segment_note_read (GBytes *bytes, FnSegmentNote *note)
{
  gsize size;
  const guint8 *data;
  const Head *head;

  g_return_val_if_fail (bytes != NULL && note != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  head = (const Head *) data;
  *note = (FnSegmentNote){ NULL };
  if (size < sizeof (Head) || (gsize) data % sizeof (gint64) != 0 || head->mark != MARK ||
      head->n > (size - sizeof (Head)) / sizeof (FnNotedText))
    return FALSE;
  note->texts = (const FnNotedText *) (data + sizeof (Head));
  note->n = head->n;
  note->names = (const char *) (note->texts + note->n);
  if (!is_sound (note, size - sizeof (Head) - note->n * sizeof (FnNotedText)))
    return FALSE;
  note->bytes = g_bytes_ref (bytes);
  return TRUE;
}

void
fn_segment_note_clear (FnSegmentNote *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  *self = (FnSegmentNote){ NULL };
}

const char *
fn_segment_note_get_name (const FnSegmentNote *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  return self->names + self->texts[index].name;
}

int
fn_segment_note_find (const FnSegmentNote *self, gint64 id)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, -1);

  for (high = self->n; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (self->texts[middle].start <= id)
        low = middle + 1;
      else
        high = middle;
    }
  return (int) low - 1;
}
