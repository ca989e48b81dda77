#include "config.h"

#include "app/fn-pages.h"

#include "app/fn-conflicts-view.h"
#include "app/fn-facts-view.h"
#include "app/fn-search-view.h"

static GtkWidget *
create_facts (FnSession *session)
{
  FnFactsView *view = g_object_new (FN_TYPE_FACTS_VIEW, NULL);

  fn_facts_view_attach (view, session);
  return GTK_WIDGET (view);
}

static GtkWidget *
create_conflicts (FnSession *session)
{
  FnConflictsView *view = g_object_new (FN_TYPE_CONFLICTS_VIEW, NULL);

  fn_conflicts_view_attach (view, session);
  return GTK_WIDGET (view);
}

static GtkWidget *
create_search (FnSession *session)
{
  FnSearchView *view = g_object_new (FN_TYPE_SEARCH_VIEW, NULL);

  fn_search_view_attach (view, session);
  return GTK_WIDGET (view);
}

static const struct
{
  const char *name;
  GtkWidget *(*create) (FnSession *session);
} pages[] = {
  { "facts", create_facts },
  { "conflicts", create_conflicts },
  { "search", create_search },
};

void
fn_pages_ensure (GtkStack *stack, const char *name, FnSession *session)
{
  if (gtk_stack_get_child_by_name (stack, name) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      gtk_stack_add_named (stack, pages[i].create (session), name);
}
