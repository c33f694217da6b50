Grailbird.data.tweets_2013_01 = 
 [
 {
  "id_str": "287536439489462276",
  "id": 287536439489462276,
  "text": "Old \"quoted\" tweet",
  "created_at": "2013-01-05 12:30:04 +0000",
  "user": {
   "id_str": "305512871",
   "screen_name": "rosfenwick_ex",
   "name": "R"
  }
 }
]