var user_details =  {
 "screen_name": "rosfenwick_ex",
 "full_name": "Rosalind",
 "id": "305512871",
 "created_at": "2011-05-30 17:12:00 +0000"
}