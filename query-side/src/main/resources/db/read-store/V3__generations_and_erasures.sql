-- A view is made anew when somebody was erased since it was begun. Empty: nobody had been.
alter table projection_generation add column erasures text not null default '';
