#include "config.h"

#include "session/fn-session-private.h"

/* The position among the person's own figures; negative for one of the file. */
static int
get_position (FnSession *self, int figure)
{
  FnFactBase *base = fn_session_get_base (self);

  if (base == NULL || figure < 0 || (guint) figure >= fn_fact_base_count (base, FN_PART_FIGURE))
    return -1;
  return figure - (int) fn_fact_base_get_n_given_figures (base);
}

static void
set_title (FnSession *self, FnFigure *figure, const char *title)
{
  g_clear_pointer (&figure->title, fn_label_free);
  figure->title = fn_label_new ();
  fn_label_add (figure->title, fn_session_get_words (self)->language, title);
}

static int
insert (FnSession *self, guint position, const FnFigure *figure, gboolean kept)
{
  FnOwnFigures *own = fn_session_get_own_figures (self);
  int index = (int) (fn_fact_base_get_n_given_figures (fn_session_get_base (self)) + position);

  fn_own_figures_insert (own, position, figure, kept);
  fn_session_follow_figure (self, FN_FIGURE_INSERTED, index);
  return index;
}

static void
stored_cb (const GError *error, gpointer session)
{
  fn_session_set_figures_error (session, error != NULL ? error->message : NULL);
}

FnOwnFigures *
fn_session_open_own_figures (FnSession *self, const FnOpened *opened)
{
  FnOwnFigures *own = fn_own_figures_new (opened->loaded->base, opened->file, opened->kept);
  FnOwnFigures *before = fn_session_get_own_figures (self);
  const char *id = fn_fact_base_get_id (opened->loaded->base);

  if (before != NULL && g_str_equal (fn_fact_base_get_id (fn_session_get_base (self)), id))
    fn_own_figures_take_over (own, before);
  fn_own_figures_set_stored_func (own, stored_cb, self);
  return own;
}

gboolean
fn_session_is_own_figure (FnSession *self, int figure)
{
  g_return_val_if_fail (FN_IS_SESSION (self), FALSE);

  return get_position (self, figure) >= 0;
}

gboolean
fn_session_is_kept_figure (FnSession *self, int figure)
{
  int position;

  g_return_val_if_fail (FN_IS_SESSION (self), FALSE);

  position = get_position (self, figure);
  return position >= 0 && fn_own_figures_is_kept (fn_session_get_own_figures (self), (guint) position);
}

int
fn_session_add_figure (FnSession *self, const FnFigure *figure)
{
  g_return_val_if_fail (FN_IS_SESSION (self) && fn_session_get_base (self) != NULL, -1);
  g_return_val_if_fail (figure != NULL && figure->title != NULL, -1);

  return insert (self, fn_own_figures_get_length (fn_session_get_own_figures (self)), figure, FALSE);
}

void
fn_session_insert_figure (FnSession *self, int index, const FnFigure *figure)
{
  FnOwnFigures *own;
  int position;

  g_return_if_fail (FN_IS_SESSION (self) && fn_session_get_base (self) != NULL);
  g_return_if_fail (figure != NULL && figure->title != NULL);

  own = fn_session_get_own_figures (self);
  position = index - (int) fn_fact_base_get_n_given_figures (fn_session_get_base (self));
  insert (self, (guint) CLAMP (position, 0, (int) fn_own_figures_get_length (own)), figure, TRUE);
}

void
fn_session_replace_figure (FnSession *self, int index, const FnFigure *figure)
{
  g_return_if_fail (FN_IS_SESSION (self) && fn_session_is_own_figure (self, index));
  g_return_if_fail (figure != NULL && figure->title != NULL);

  if (fn_own_figures_replace (fn_session_get_own_figures (self), (guint) get_position (self, index), figure))
    fn_session_follow_figure (self, FN_FIGURE_REPLACED, index);
}

FnFigure *
fn_session_remove_figure (FnSession *self, int index)
{
  FnFigure *removed;

  g_return_val_if_fail (FN_IS_SESSION (self) && fn_session_is_own_figure (self, index), NULL);

  removed = fn_own_figures_remove (fn_session_get_own_figures (self), (guint) get_position (self, index));
  fn_session_follow_figure (self, FN_FIGURE_REMOVED, index);
  return removed;
}

int
fn_session_duplicate_figure (FnSession *self, int index, const char *title)
{
  const FnFactBase *base;
  g_autoptr (FnFigure) copy = NULL;
  int position;

  g_return_val_if_fail (FN_IS_SESSION (self) && title != NULL, -1);
  base = fn_session_get_base (self);
  g_return_val_if_fail (base != NULL && index >= 0 && (guint) index < fn_fact_base_count (base, FN_PART_FIGURE), -1);

  copy = fn_figure_copy (fn_fact_base_get_figure (base, (guint) index));
  g_clear_pointer (&copy->id, g_free);
  set_title (self, copy, title);
  position = get_position (self, index);
  return insert (self, position < 0 ? fn_own_figures_get_length (fn_session_get_own_figures (self)) : (guint) position + 1,
                 copy, TRUE);
}

void
fn_session_rename_figure (FnSession *self, int index, const char *title)
{
  g_autoptr (FnFigure) copy = NULL;

  g_return_if_fail (FN_IS_SESSION (self) && title != NULL && fn_session_is_own_figure (self, index));

  copy = fn_figure_copy (fn_fact_base_get_figure (fn_session_get_base (self), (guint) index));
  set_title (self, copy, title);
  fn_session_replace_figure (self, index, copy);
}

void
fn_session_keep_figure (FnSession *self, int index)
{
  g_return_if_fail (FN_IS_SESSION (self) && fn_session_is_own_figure (self, index));

  if (fn_own_figures_keep (fn_session_get_own_figures (self), (guint) get_position (self, index)))
    fn_session_follow_figure (self, FN_FIGURE_KEPT, index);
}
